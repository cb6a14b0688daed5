import type { CredentialUse } from '@cloudgate/ports';
import type { IamTables } from '@cloudgate/store';
import { toSecond } from '../tools.js';

/** Notes when a key was last used; a key that is gone, and a use older than the one known, are passed over. */
export function recordAccessKeyUse(tables: IamTables, { id, at, region, service }: CredentialUse): void {
  const key = tables.accessKeys.get(id);
  const known = tables.accessKeyLastUsed.get(id);
  if (key === undefined || (known !== undefined && known.usedAt.getTime() > at)) return;
  const use = { accountId: key.accountId, usedAt: toSecond(at), region, service };
  if (known === undefined) tables.accessKeyLastUsed.insert({ accessKeyId: id, ...use });
  else tables.accessKeyLastUsed.update(id, use);
}
