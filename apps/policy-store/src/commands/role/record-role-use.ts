import type { Command } from '../../command.js';

/** Notes when a role was last used; a role that is gone is passed over. */
export const recordRoleUse: Command<'recordRoleUse'> = (tables, { id, at, region }) => {
  const role = tables.roles.get(id);
  const known = tables.roleLastUsed.get(id);
  if (role === undefined || (known !== undefined && known.usedAt.getTime() > at)) return;
  const use = { accountId: role.accountId, usedAt: new Date(at), region };
  if (known === undefined) tables.roleLastUsed.insert({ roleId: id, ...use });
  else tables.roleLastUsed.update(id, use);
};
