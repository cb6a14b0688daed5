/** Queries of tags. */
import type { Queries } from '../command.js';
import { pageOf } from '../lookups/page-of.js';

export const tagQueries: Pick<Queries, 'listTags'> = {
  listTags(tables, { resourceId, page }) {
    return pageOf(tables.tags.findBy('resource', resourceId), page, {
      key: (row) => row.keyLower,
      show: ({ key, value }) => ({ key, value }),
    });
  },
};
