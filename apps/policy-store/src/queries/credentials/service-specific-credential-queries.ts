/** Queries of service-specific credentials. */
import type { Queries } from '../../command.js';
import { pageOf } from '../../lookups/page-of.js';
import { serviceSpecificCredentialRecord } from '../../records/credentials/service-specific-credential-record.js';

type Names = 'serviceSpecificCredential' | 'listServiceSpecificCredentials';

export const serviceSpecificCredentialQueries: Pick<Queries, Names> = {
  serviceSpecificCredential(tables, { id }, tools) {
    const row = tables.serviceSpecificCredentials.get(id);
    return row === undefined ? undefined : serviceSpecificCredentialRecord(tables, row, tools);
  },

  listServiceSpecificCredentials(tables, { account, userId, service, page }, tools) {
    const { serviceSpecificCredentials: all } = tables;
    const rows = userId === undefined ? all.findBy('account', account) : all.findBy('user', userId);
    const wanted = rows.filter((row) => service === undefined || row.service === service);
    return pageOf(wanted, page, {
      key: (row) => row.id,
      show: (row) => serviceSpecificCredentialRecord(tables, row, tools),
    });
  },
};
