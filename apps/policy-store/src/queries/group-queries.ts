/** Queries of groups and of who is in them. */
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { pageOf } from '../lookups/page-of.js';
import { entityRecord } from '../records/entity-arn.js';
import { userRecord } from '../records/user-record.js';

export const groupQueries: Pick<Queries, 'findGroup' | 'listGroups' | 'listGroupMembers' | 'listGroupsForUser'> = {
  findGroup(tables, { account, name }, tools) {
    const row = tables.groups.find('name', { accountId: account, nameKey: name.toLowerCase() });
    return row === undefined ? undefined : entityRecord(tools.partition, 'group', row);
  },

  listGroups(tables, { account, pathPrefix, page }, tools) {
    return pageOf(tables.groups.findBy('account', account).filter(below(pathPrefix)), page, {
      key: (row) => row.nameKey,
      show: (row) => entityRecord(tools.partition, 'group', row),
    });
  },

  listGroupMembers(tables, { groupId, page }, tools) {
    const members = tables.groupMembers
      .findBy('group', groupId)
      .flatMap(({ userId }) => tables.users.get(userId) ?? []);
    return pageOf(members, page, {
      key: (row) => row.nameKey,
      show: (row) => userRecord(tables, row, tools),
    });
  },

  listGroupsForUser(tables, { userId, page }, tools) {
    const groups = tables.groupMembers
      .findBy('user', userId)
      .flatMap(({ groupId }) => tables.groups.get(groupId) ?? []);
    return pageOf(groups, page, {
      key: (row) => row.nameKey,
      show: (row) => entityRecord(tools.partition, 'group', row),
    });
  },
};
