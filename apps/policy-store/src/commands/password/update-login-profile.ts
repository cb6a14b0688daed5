import { ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { existingLoginProfile } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { loginProfileRecord } from '../../records/login-profile-record.js';
import { now } from '../../tools.js';

/** Changes a password, or whether the user must. */
export const updateLoginProfile: Command<'updateLoginProfile'> = (tables, input, tools) => {
  const { userId, passwordHash, resetRequired, replaces } = input;
  const profile = existingLoginProfile(tables, userId);
  if (replaces !== undefined && replaces !== profile.passwordHash) {
    const message = 'The login profile is being changed by another request.';
    throw new ServiceError('EntityTemporarilyUnmodifiable', message, { status: 409 });
  }
  if (resetRequired !== undefined) tables.loginProfiles.update(userId, { resetRequired });
  if (passwordHash === undefined) return;
  const { previousHashes } = loginProfileRecord(profile);
  const kept = [profile.passwordHash, ...previousHashes].slice(0, quotas.rememberedPasswords);
  tables.loginProfiles.update(userId, {
    passwordHash,
    changedAt: now(tools),
    previousHashes: JSON.stringify(kept),
  });
};
