import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';
import { existingGroup, existingUser } from '../../lookups/existing.js';

/** Ends a membership. */
export const removeUserFromGroup: Command<'removeUserFromGroup'> = (tables, { groupId, userId }) => {
  const group = existingGroup(tables, groupId);
  const user = existingUser(tables, userId);
  if (!tables.groupMembers.delete({ groupId, userId })) {
    throw noSuchEntity(`User ${user.name} is not in group ${group.name}.`);
  }
};
