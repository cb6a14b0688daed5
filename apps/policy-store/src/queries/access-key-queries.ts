/** Queries of access keys. */
import type { Queries } from '../command.js';
import { keysOf } from '../lookups/keys-of.js';
import { pageOf } from '../lookups/page-of.js';
import { accessKeyRecord } from '../records/access-key-record.js';

export const accessKeyQueries: Pick<Queries, 'accessKey' | 'listAccessKeys'> = {
  accessKey(tables, { id }) {
    const row = tables.accessKeys.get(id);
    return row === undefined ? undefined : accessKeyRecord(tables, row);
  },

  listAccessKeys(tables, { account, userId, page }) {
    return pageOf(keysOf(tables, { account, userId }), page, {
      key: (row) => row.id,
      show: (row) => accessKeyRecord(tables, row),
    });
  },
};
