import type { Commands } from '../../command.js';
import { createAccessKey } from './create-access-key.js';
import { deleteAccessKey } from './delete-access-key.js';
import { updateAccessKey } from './update-access-key.js';

/** Commands on access keys, by name. */
export const accessKeyCommands = {
  createAccessKey,
  deleteAccessKey,
  updateAccessKey,
} satisfies Partial<Commands>;
