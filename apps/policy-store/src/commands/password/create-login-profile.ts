import type { Command } from '../../command.js';
import { entityAlreadyExists } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';
import { loginProfileRecord } from '../../records/login-profile-record.js';
import { now } from '../../tools.js';

/** Gives a user a password. */
export const createLoginProfile: Command<'createLoginProfile'> = (tables, input, tools) => {
  const { userId, passwordHash, resetRequired } = input;
  const user = existingUser(tables, userId);
  if (tables.loginProfiles.get(userId) !== undefined) {
    throw entityAlreadyExists(`Login Profile for user ${user.name} already exists.`);
  }
  const at = now(tools);
  const profile = tables.loginProfiles.insert({
    userId,
    accountId: user.accountId,
    createdAt: at,
    passwordHash,
    changedAt: at,
    resetRequired,
    previousHashes: '[]',
  });
  return loginProfileRecord(profile);
};
