/** Queries of server certificates. */
import type { Queries } from '../../command.js';
import { below } from '../../lookups/below.js';
import { pageOf } from '../../lookups/page-of.js';
import { serverCertificateRecord } from '../../records/credentials/server-certificate-record.js';

export const serverCertificateQueries: Pick<Queries, 'findServerCertificate' | 'listServerCertificates'> = {
  findServerCertificate(tables, { account, name }, tools) {
    const row = tables.serverCertificates.find('name', { accountId: account, nameKey: name.toLowerCase() });
    return row === undefined ? undefined : serverCertificateRecord(tables, row, tools);
  },

  listServerCertificates(tables, { account, pathPrefix, page }, tools) {
    const rows = tables.serverCertificates.findBy('account', account).filter(below(pathPrefix));
    return pageOf(rows, page, {
      key: (row) => row.nameKey,
      show: (row) => serverCertificateRecord(tables, row, tools),
    });
  },
};
