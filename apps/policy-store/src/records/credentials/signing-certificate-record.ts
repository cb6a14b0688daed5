/** Signing certificates as records. */
import type { SigningCertificateRecord } from '@cloudgate/ports';
import type { IamReadTables, SigningCertificate } from '@cloudgate/store';
import { existingUser } from '../../lookups/existing.js';
import { statusOf } from './status-of.js';

/** A certificate's record. */
export function signingCertificateRecord(tables: IamReadTables, row: SigningCertificate): SigningCertificateRecord {
  const { userId } = row;
  return {
    id: row.id,
    account: row.accountId,
    ...(userId === null ? {} : { userId, userName: existingUser(tables, userId).name }),
    body: row.body,
    status: statusOf(row),
    uploadedAt: row.uploadedAt.getTime(),
  };
}
