import type { Command } from '../../command.js';
import { existingLoginProfile } from '../../lookups/existing.js';

/** Takes a user's password away. */
export const deleteLoginProfile: Command<'deleteLoginProfile'> = (tables, { userId }) => {
  existingLoginProfile(tables, userId);
  tables.loginProfiles.delete(userId);
};
