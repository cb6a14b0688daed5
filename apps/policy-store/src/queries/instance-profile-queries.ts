/** Queries of instance profiles. */
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { pageOf } from '../lookups/page-of.js';
import { instanceProfileRecord } from '../records/instance-profile-record.js';

export const instanceProfileQueries: Pick<
  Queries,
  'findInstanceProfile' | 'listInstanceProfiles' | 'listInstanceProfilesForRole'
> = {
  findInstanceProfile(tables, { account, name }, tools) {
    const row = tables.instanceProfiles.find('name', { accountId: account, nameKey: name.toLowerCase() });
    return row === undefined ? undefined : instanceProfileRecord(tables, row, tools);
  },

  listInstanceProfiles(tables, { account, pathPrefix, page }, tools) {
    return pageOf(tables.instanceProfiles.findBy('account', account).filter(below(pathPrefix)), page, {
      key: (row) => row.nameKey,
      show: (row) => instanceProfileRecord(tables, row, tools),
    });
  },

  listInstanceProfilesForRole(tables, { roleId, page }, tools) {
    return pageOf(tables.instanceProfiles.findBy('role', roleId), page, {
      key: (row) => row.nameKey,
      show: (row) => instanceProfileRecord(tables, row, tools),
    });
  },
};
