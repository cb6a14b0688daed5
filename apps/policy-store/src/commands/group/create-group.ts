import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { nameTaken, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { entityRecord } from '../../records/entity-arn.js';
import { now } from '../../tools.js';

/** Adds a group. */
export const createGroup: Command<'createGroup'> = (tables, { account, name, path }, tools) => {
  const nameKey = name.toLowerCase();
  if (tables.groups.find('name', { accountId: account, nameKey }) !== undefined) throw nameTaken('group', name);
  if (tables.groups.findBy('account', account).length >= quotas.groupsPerAccount) {
    throw quotaExceeded('GroupsPerAccount', quotas.groupsPerAccount);
  }
  const group = tables.groups.insert({
    id: newUniqueId('AGPA', account),
    accountId: account,
    name,
    nameKey,
    path,
    createdAt: now(tools),
  });
  return entityRecord(tools.partition, 'group', group);
};
