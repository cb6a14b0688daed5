/** Queries of signing certificates. */
import type { Queries } from '../../command.js';
import { certificatesOf } from '../../lookups/certificates-of.js';
import { pageOf } from '../../lookups/page-of.js';
import { signingCertificateRecord } from '../../records/credentials/signing-certificate-record.js';

export const signingCertificateQueries: Pick<Queries, 'signingCertificate' | 'listSigningCertificates'> = {
  signingCertificate(tables, { id }) {
    const row = tables.signingCertificates.get(id);
    return row === undefined ? undefined : signingCertificateRecord(tables, row);
  },

  listSigningCertificates(tables, { account, userId, page }) {
    return pageOf(certificatesOf(tables, { account, userId }), page, {
      key: (row) => row.id,
      show: (row) => signingCertificateRecord(tables, row),
    });
  },
};
