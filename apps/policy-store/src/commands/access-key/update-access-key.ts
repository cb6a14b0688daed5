import type { Command } from '../../command.js';
import { accessKeyNotFound } from '../../errors.js';

/** Makes a key active or inactive. */
export const updateAccessKey: Command<'updateAccessKey'> = (tables, { id, status }) => {
  if (tables.accessKeys.get(id) === undefined) throw accessKeyNotFound(id);
  tables.accessKeys.update(id, { status });
};
