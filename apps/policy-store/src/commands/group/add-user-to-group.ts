import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { existingGroup, existingUser } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { now } from '../../tools.js';

/** Makes a user a member; being one already is well. */
export const addUserToGroup: Command<'addUserToGroup'> = (tables, { groupId, userId }, tools) => {
  const { accountId } = existingGroup(tables, groupId);
  existingUser(tables, userId);
  if (tables.groupMembers.get({ groupId, userId }) !== undefined) return;
  if (tables.groupMembers.findBy('user', userId).length >= quotas.groupsPerUser) {
    throw quotaExceeded('GroupsPerUser', quotas.groupsPerUser);
  }
  tables.groupMembers.insert({ groupId, userId, accountId, addedAt: now(tools) });
};
