import type { CredentialUse } from '@cloudgate/ports';
import type { IamTables } from '@cloudgate/store';
import { toSecond } from '../tools.js';

/** Notes when a role was last used; a role that is gone, and a use older than the one known, are passed over. */
export function recordRoleUse(tables: IamTables, { id, at, region }: CredentialUse): void {
  const role = tables.roles.get(id);
  const known = tables.roleLastUsed.get(id);
  if (role === undefined || (known !== undefined && known.usedAt.getTime() > at)) return;
  const use = { accountId: role.accountId, usedAt: toSecond(at), region };
  if (known === undefined) tables.roleLastUsed.insert({ roleId: id, ...use });
  else tables.roleLastUsed.update(id, use);
}
