import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';
import { keysOf } from '../../lookups/keys-of.js';
import { quotas } from '../../quotas.js';
import { accessKeyRecord } from '../../records/access-key-record.js';
import { now } from '../../tools.js';

/** Keeps a key that identity made for a user or the root user. */
export const createAccessKey: Command<'createAccessKey'> = (tables, { account, userId, id, sealedSecret }, tools) => {
  if (userId !== undefined) existingUser(tables, userId);
  if (keysOf(tables, { account, userId }).length >= quotas.accessKeysPerUser) {
    throw quotaExceeded('AccessKeysPerUser', quotas.accessKeysPerUser);
  }
  const key = tables.accessKeys.insert({
    id,
    accountId: account,
    userId: userId ?? null,
    status: 'Active',
    createdAt: now(tools),
    sealedSecret,
  });
  return accessKeyRecord(tables, key);
};
