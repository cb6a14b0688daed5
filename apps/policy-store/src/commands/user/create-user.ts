import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { nameTaken, quotaExceeded } from '../../errors.js';
import { checkBoundary } from '../../lookups/attachable-policy.js';
import { quotas } from '../../quotas.js';
import { userRecord } from '../../records/user-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Adds a user. */
export const createUser: Command<'createUser'> = (tables, { account, name, path, boundaryArn, tags }, tools) => {
  const nameKey = name.toLowerCase();
  if (tables.users.find('name', { accountId: account, nameKey }) !== undefined) throw nameTaken('user', name);
  if (tables.users.findBy('account', account).length >= quotas.usersPerAccount) {
    throw quotaExceeded('UsersPerAccount', quotas.usersPerAccount);
  }
  if (boundaryArn !== undefined) checkBoundary(tables, { arn: boundaryArn, account }, tools);
  const user = tables.users.insert({
    id: newUniqueId('AIDA', account),
    accountId: account,
    name,
    nameKey,
    path,
    createdAt: now(tools),
    boundaryArn: boundaryArn ?? null,
  });
  writeTags(tables, user, tags);
  return userRecord(tables, user, tools);
};
