import type { Command } from '../../command.js';

/** Notes when keys were last used; a key that is gone, and a use older than the one known, are passed over. */
export const recordAccessKeyUse: Command<'recordAccessKeyUse'> = (tables, uses) => {
  for (const { id, at, region, service } of uses) {
    const key = tables.accessKeys.get(id);
    const known = tables.accessKeyLastUsed.get(id);
    if (key === undefined || (known !== undefined && known.usedAt.getTime() > at)) continue;
    const use = { accountId: key.accountId, usedAt: new Date(at), region, service };
    if (known === undefined) tables.accessKeyLastUsed.insert({ accessKeyId: id, ...use });
    else tables.accessKeyLastUsed.update(id, use);
  }
};
