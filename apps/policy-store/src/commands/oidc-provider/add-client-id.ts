import type { Command } from '../../command.js';
import { existingOidcProvider } from '../../lookups/existing.js';
import { listOf } from '../../records/oidc-provider-record.js';
import { checkLists } from './check-lists.js';

/** Lets a provider's tokens be for one more application. */
export const addClientId: Command<'addClientId'> = (tables, { id, clientId }) => {
  const clientIds = [...new Set([...listOf(existingOidcProvider(tables, id).clientIds), clientId])];
  checkLists({ clientIds });
  tables.oidcProviders.update(id, { clientIds: JSON.stringify(clientIds) });
};
