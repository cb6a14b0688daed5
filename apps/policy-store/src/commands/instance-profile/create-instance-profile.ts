import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { nameTaken, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { instanceProfileRecord } from '../../records/instance-profile-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Adds an instance profile without a role. */
export const createInstanceProfile: Command<'createInstanceProfile'> = (
  tables,
  { account, name, path, tags },
  tools,
) => {
  const nameKey = name.toLowerCase();
  if (tables.instanceProfiles.find('name', { accountId: account, nameKey }) !== undefined) {
    throw nameTaken('instance profile', name);
  }
  if (tables.instanceProfiles.findBy('account', account).length >= quotas.instanceProfilesPerAccount) {
    throw quotaExceeded('InstanceProfilesPerAccount', quotas.instanceProfilesPerAccount);
  }
  const profile = tables.instanceProfiles.insert({
    id: newUniqueId('AIPA', account),
    accountId: account,
    name,
    nameKey,
    path,
    createdAt: now(tools),
    roleId: null,
  });
  writeTags(tables, profile, tags);
  return instanceProfileRecord(tables, profile, tools);
};
