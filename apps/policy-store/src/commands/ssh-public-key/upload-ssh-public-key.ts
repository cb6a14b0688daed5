import { newUniqueId, ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { sshPublicKeyRecord } from '../../records/credentials/ssh-public-key-record.js';
import { now } from '../../tools.js';

/** Keeps a user's key, which identity has read. */
export const uploadSshPublicKey: Command<'uploadSshPublicKey'> = (tables, { userId, ...key }, tools) => {
  const { accountId } = existingUser(tables, userId);
  const keys = tables.sshPublicKeys.findBy('user', userId);
  if (keys.some(({ publicKey }) => publicKey === key.publicKey)) {
    throw new ServiceError(
      'DuplicateSSHPublicKey',
      'The SSH public key is already associated with the specified IAM user.',
    );
  }
  if (keys.length >= quotas.sshPublicKeysPerUser) {
    throw quotaExceeded('SSHPublicKeysPerUser', quotas.sshPublicKeysPerUser);
  }
  const id = newUniqueId('APKA', accountId);
  const row = tables.sshPublicKeys.insert({ id, accountId, userId, ...key, status: 'Active', uploadedAt: now(tools) });
  return sshPublicKeyRecord(tables, row);
};
