import type { Commands } from '../../command.js';
import { addUserToGroup } from './add-user-to-group.js';
import { createGroup } from './create-group.js';
import { deleteGroup } from './delete-group.js';
import { removeUserFromGroup } from './remove-user-from-group.js';
import { updateGroup } from './update-group.js';

/** Commands on groups, by name. */
export const groupCommands = {
  addUserToGroup,
  createGroup,
  deleteGroup,
  removeUserFromGroup,
  updateGroup,
} satisfies Partial<Commands>;
