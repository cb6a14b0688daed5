import type { Command } from '../../command.js';
import { nameTaken, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { serverCertificateRecord } from '../../records/credentials/server-certificate-record.js';
import { now, toSecond } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Keeps a certificate, which identity has read. */
export const uploadServerCertificate: Command<'uploadServerCertificate'> = (tables, input, tools) => {
  const { id, account: accountId, name, path, body, chain, sealedPrivateKey, expiresAt, tags } = input;
  const nameKey = name.toLowerCase();
  if (tables.serverCertificates.find('name', { accountId, nameKey }) !== undefined) {
    throw nameTaken('server certificate', name);
  }
  if (tables.serverCertificates.findBy('account', accountId).length >= quotas.serverCertificatesPerAccount) {
    throw quotaExceeded('ServerCertificatesPerAccount', quotas.serverCertificatesPerAccount);
  }
  const row = tables.serverCertificates.insert({
    id,
    accountId,
    name,
    nameKey,
    path,
    body,
    chain: chain ?? null,
    sealedPrivateKey,
    uploadedAt: now(tools),
    expiresAt: toSecond(expiresAt),
  });
  writeTags(tables, row, tags);
  return serverCertificateRecord(tables, row, tools);
};
