/** Access keys as records: never with the secret. */
import type { AccessKey, IamReadTables } from '@cloudgate/store';
import type { AccessKeyRecord } from '@cloudgate/ports';

/** An access key's record. */
export function accessKeyRecord(tables: IamReadTables, row: AccessKey): AccessKeyRecord {
  const user = row.userId === null ? undefined : tables.users.get(row.userId);
  const used = tables.accessKeyLastUsed.get(row.id);
  return {
    id: row.id,
    account: row.accountId,
    ...(row.userId === null ? {} : { userId: row.userId }),
    ...(user === undefined ? {} : { userName: user.name }),
    status: row.status === 'Active' ? 'Active' : 'Inactive',
    createdAt: row.createdAt.getTime(),
    ...(used === undefined
      ? {}
      : { lastUsed: { at: used.usedAt.getTime(), region: used.region, service: used.service } }),
  };
}
