import type { Command } from '../../command.js';
import { nameTaken } from '../../errors.js';
import { existingGroup } from '../../lookups/existing.js';

/** Renames or moves a group; its id, members and policies stay. */
export const updateGroup: Command<'updateGroup'> = (tables, { id, name, path }) => {
  const group = existingGroup(tables, id);
  const nameKey = name?.toLowerCase() ?? group.nameKey;
  const holder = tables.groups.find('name', { accountId: group.accountId, nameKey });
  if (holder !== undefined && holder.id !== id) throw nameTaken('group', name ?? group.name);
  tables.groups.update(id, { name: name ?? group.name, nameKey, path: path ?? group.path });
};
