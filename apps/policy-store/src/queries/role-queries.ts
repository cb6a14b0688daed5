/** Queries of roles. */
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { roleByArn } from '../lookups/entity-by-arn.js';
import { pageOf } from '../lookups/page-of.js';
import { roleRecord } from '../records/role-record.js';

export const roleQueries: Pick<Queries, 'findRole' | 'roleByArn' | 'roleById' | 'roleDeletion' | 'listRoles'> = {
  findRole(tables, { account, name }, tools) {
    const row = tables.roles.find('name', { accountId: account, nameKey: name.toLowerCase() });
    return row === undefined ? undefined : roleRecord(tables, row, tools);
  },

  roleByArn(tables, { arn }, tools) {
    const row = roleByArn(tables, arn, tools);
    return row === undefined ? undefined : roleRecord(tables, row, tools);
  },

  roleById(tables, { id }, tools) {
    const row = tables.roles.get(id);
    return row === undefined ? undefined : roleRecord(tables, row, tools);
  },

  roleDeletion(tables, { account, taskId }) {
    const task = tables.roleDeletions.get(taskId);
    if (task?.accountId !== account) return undefined;
    return { done: tables.roles.get(task.roleId) === undefined };
  },

  listRoles(tables, { account, pathPrefix, page }, tools) {
    return pageOf(tables.roles.findBy('account', account).filter(below(pathPrefix)), page, {
      key: (row) => row.nameKey,
      show: (row) => roleRecord(tables, row, tools),
    });
  },
};
