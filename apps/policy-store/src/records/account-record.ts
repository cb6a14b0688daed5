/** Accounts as records. */
import type { Account } from '@cloudgate/store';
import type { AccountRecord } from '@cloudgate/ports';

/** An account's record. */
export function accountRecord(row: Account): AccountRecord {
  return {
    id: row.id,
    canonicalUserId: row.canonicalUserId,
    ...(row.alias === null ? {} : { alias: row.alias }),
    createdAt: row.createdAt.getTime(),
  };
}
