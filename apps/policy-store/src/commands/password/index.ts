import type { Commands } from '../../command.js';
import { createLoginProfile } from './create-login-profile.js';
import { deleteLoginProfile } from './delete-login-profile.js';
import { deletePasswordPolicy } from './delete-password-policy.js';
import { putPasswordPolicy } from './put-password-policy.js';
import { updateLoginProfile } from './update-login-profile.js';

/** Commands on passwords, by name. */
export const passwordCommands = {
  createLoginProfile,
  deleteLoginProfile,
  deletePasswordPolicy,
  putPasswordPolicy,
  updateLoginProfile,
} satisfies Partial<Commands>;
