import type { Command } from '../../command.js';
import { accessKeyNotFound } from '../../errors.js';

/** Deletes a key. */
export const deleteAccessKey: Command<'deleteAccessKey'> = (tables, { id }) => {
  if (!tables.accessKeys.delete(id)) throw accessKeyNotFound(id);
  tables.accessKeyLastUsed.delete(id);
};
