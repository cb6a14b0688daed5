import type { ActionUse } from '@cloudgate/ports';
import type { IamTables } from '@cloudgate/store';
import { toSecond } from '../tools.js';

/** Notes when an action was last asked for; a principal that is gone, and an older use, are passed over. */
export function recordActionUse(tables: IamTables, { id, action, at, region }: ActionUse): void {
  const accountId = (tables.users.get(id) ?? tables.roles.get(id))?.accountId ?? tables.accounts.get(id)?.id;
  const known = tables.actionLastUsed.get({ principalId: id, action });
  if (accountId === undefined || (known !== undefined && known.usedAt.getTime() > at)) return;
  const use = { usedAt: toSecond(at), region };
  if (known === undefined) tables.actionLastUsed.insert({ principalId: id, action, accountId, ...use });
  else tables.actionLastUsed.update(known, use);
}

/** Forgets what a principal used: with the principal itself. */
export function clearActionUses(tables: IamTables, principalId: string): void {
  for (const use of tables.actionLastUsed.findBy('principal', principalId)) tables.actionLastUsed.delete(use);
}
