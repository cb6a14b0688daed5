/** Service-specific credentials as records: never with the secret. */
import type { ServiceSpecificCredentialRecord } from '@cloudgate/ports';
import type { IamReadTables, ServiceSpecificCredential } from '@cloudgate/store';
import { existingUser } from '../../lookups/existing.js';
import type { Tools } from '../../tools.js';
import { statusOf } from './status-of.js';

/** A credential's record. */
export function serviceSpecificCredentialRecord(
  tables: IamReadTables,
  row: ServiceSpecificCredential,
  { clock }: Tools,
): ServiceSpecificCredentialRecord {
  const expiresAt = row.expiresAt?.getTime();
  return {
    id: row.id,
    userId: row.userId,
    iamUserName: existingUser(tables, row.userId).name,
    service: row.service,
    userName: row.userName,
    status: expiresAt !== undefined && expiresAt <= clock.cloud() ? 'Expired' : statusOf(row),
    createdAt: row.createdAt.getTime(),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}
