import type { Commands } from '../../command.js';
import { createUser } from './create-user.js';
import { deleteUser } from './delete-user.js';
import { updateUser } from './update-user.js';

/** Commands on users, by name. */
export const userCommands = { createUser, deleteUser, updateUser } satisfies Partial<Commands>;
