/** SSH public keys as records. */
import type { SshPublicKeyRecord } from '@cloudgate/ports';
import type { IamReadTables, SshPublicKey } from '@cloudgate/store';
import { existingUser } from '../../lookups/existing.js';
import { statusOf } from './status-of.js';

/** A key's record. */
export function sshPublicKeyRecord(tables: IamReadTables, row: SshPublicKey): SshPublicKeyRecord {
  return {
    id: row.id,
    userId: row.userId,
    userName: existingUser(tables, row.userId).name,
    publicKey: row.publicKey,
    fingerprint: row.fingerprint,
    status: statusOf(row),
    uploadedAt: row.uploadedAt.getTime(),
  };
}
