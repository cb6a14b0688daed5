import type { Command } from '../../command.js';
import { existingSamlProvider } from '../../lookups/existing.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a provider with its private keys; trust policies that name it stay as they are. */
export const deleteSamlProvider: Command<'deleteSamlProvider'> = (tables, { id }) => {
  existingSamlProvider(tables, id);
  for (const key of tables.samlPrivateKeys.findBy('provider', id)) tables.samlPrivateKeys.delete(key.id);
  clearTags(tables, id);
  tables.samlProviders.delete(id);
};
