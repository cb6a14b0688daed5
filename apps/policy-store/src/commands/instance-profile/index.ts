import type { Commands } from '../../command.js';
import { addRoleToInstanceProfile } from './add-role-to-instance-profile.js';
import { createInstanceProfile } from './create-instance-profile.js';
import { deleteInstanceProfile } from './delete-instance-profile.js';
import { removeRoleFromInstanceProfile } from './remove-role-from-instance-profile.js';

/** Commands on instance profiles, by name. */
export const instanceProfileCommands = {
  addRoleToInstanceProfile,
  createInstanceProfile,
  deleteInstanceProfile,
  removeRoleFromInstanceProfile,
} satisfies Partial<Commands>;
