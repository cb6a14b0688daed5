import type { Command } from '../../command.js';
import { nameTaken } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';

/** Renames or moves a user; its id, keys and policies stay. */
export const updateUser: Command<'updateUser'> = (tables, { id, name, path }) => {
  const user = existingUser(tables, id);
  const nameKey = name?.toLowerCase() ?? user.nameKey;
  const holder = tables.users.find('name', { accountId: user.accountId, nameKey });
  if (holder !== undefined && holder.id !== id) throw nameTaken('user', name ?? user.name);
  tables.users.update(id, { name: name ?? user.name, nameKey, path: path ?? user.path });
};
