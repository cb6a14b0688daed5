/** Queries of users. */
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { pageOf } from '../lookups/page-of.js';
import { userRecord } from '../records/user-record.js';

export const userQueries: Pick<Queries, 'findUser' | 'userById' | 'listUsers'> = {
  findUser(tables, { account, name }, tools) {
    const row = tables.users.find('name', { accountId: account, nameKey: name.toLowerCase() });
    return row === undefined ? undefined : userRecord(tables, row, tools);
  },

  userById(tables, { id }, tools) {
    const row = tables.users.get(id);
    return row === undefined ? undefined : userRecord(tables, row, tools);
  },

  listUsers(tables, { account, pathPrefix, page }, tools) {
    return pageOf(tables.users.findBy('account', account).filter(below(pathPrefix)), page, {
      key: (row) => row.nameKey,
      show: (row) => userRecord(tables, row, tools),
    });
  },
};
