/** Login profiles as records. */
import type { LoginProfileRecord } from '@cloudgate/ports';
import type { LoginProfile } from '@cloudgate/store';

/** A login profile's record. */
export function loginProfileRecord(row: LoginProfile): LoginProfileRecord {
  return {
    createdAt: row.createdAt.getTime(),
    resetRequired: row.resetRequired,
    passwordHash: row.passwordHash,
    previousHashes: JSON.parse(row.previousHashes) as string[],
  };
}
