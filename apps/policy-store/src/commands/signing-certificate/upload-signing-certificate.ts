import { newCertificateId, ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { certificatesOf } from '../../lookups/certificates-of.js';
import { existingUser } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { signingCertificateRecord } from '../../records/credentials/signing-certificate-record.js';
import { now } from '../../tools.js';

/** Keeps a certificate, which identity has read, of a user or the root user. */
export const uploadSigningCertificate: Command<'uploadSigningCertificate'> = (tables, input, tools) => {
  const { account, userId, body, fingerprint } = input;
  if (userId !== undefined) existingUser(tables, userId);
  if (tables.signingCertificates.findBy('account', account).some((row) => row.fingerprint === fingerprint)) {
    const message = 'The same certificate is already associated with an IAM user in the account.';
    throw new ServiceError('DuplicateCertificate', message, { status: 409 });
  }
  if (certificatesOf(tables, { account, userId }).length >= quotas.signingCertificatesPerUser) {
    throw quotaExceeded('CertificatesPerUser', quotas.signingCertificatesPerUser);
  }
  const row = tables.signingCertificates.insert({
    id: newCertificateId(),
    accountId: account,
    userId: userId ?? null,
    body,
    fingerprint,
    status: 'Active',
    uploadedAt: now(tools),
  });
  return signingCertificateRecord(tables, row);
};
