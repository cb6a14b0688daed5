import type { Command } from '../../command.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a provider, or passes over one that is not there; trust policies that name it stay as they are. */
export const deleteOidcProvider: Command<'deleteOidcProvider'> = (tables, { id }) => {
  if (tables.oidcProviders.get(id) === undefined) return;
  clearTags(tables, id);
  tables.oidcProviders.delete(id);
};
