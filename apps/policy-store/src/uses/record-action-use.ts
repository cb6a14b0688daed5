import type { ActionUse } from '@cloudgate/ports';
import type { ActionLastUsed, IamTables } from '@cloudgate/store';
import { toSecond } from '../tools.js';

/** How much later a use must be to be written down, so that an action in steady use is written once a minute. */
const granularity = 60_000;

function tellsMore({ at, region }: ActionUse, known: ActionLastUsed | undefined): boolean {
  if (known === undefined) return true;
  const later = at - known.usedAt.getTime();
  return later >= (region === known.region ? granularity : 0);
}

/** Notes when an action was last asked for; a principal that is gone, and an older use, are passed over. */
export function recordActionUse(tables: IamTables, use: ActionUse): void {
  const { id, action, at, region } = use;
  const accountId = (tables.users.get(id) ?? tables.roles.get(id))?.accountId ?? tables.accounts.get(id)?.id;
  const known = tables.actionLastUsed.get({ principalId: id, action });
  if (accountId === undefined || !tellsMore(use, known)) return;
  const last = { usedAt: toSecond(at), region };
  if (known === undefined) tables.actionLastUsed.insert({ principalId: id, action, accountId, ...last });
  else tables.actionLastUsed.update(known, last);
}

/** Forgets what a principal used: with the principal itself. */
export function clearActionUses(tables: IamTables, principalId: string): void {
  for (const use of tables.actionLastUsed.findBy('principal', principalId)) tables.actionLastUsed.delete(use);
}
