import type { Command } from '../../command.js';
import { existingOidcProvider } from '../../lookups/existing.js';
import { checkLists } from './check-lists.js';

/** Replaces the certificates that a provider's server is known by. */
export const putThumbprints: Command<'putThumbprints'> = (tables, input) => {
  existingOidcProvider(tables, input.id);
  const thumbprints = [...new Set(input.thumbprints)];
  checkLists({ thumbprints });
  tables.oidcProviders.update(input.id, { thumbprints: JSON.stringify(thumbprints) });
};
