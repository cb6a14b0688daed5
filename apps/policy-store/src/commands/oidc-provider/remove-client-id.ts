import type { Command } from '../../command.js';
import { existingOidcProvider } from '../../lookups/existing.js';
import { listOf } from '../../records/oidc-provider-record.js';

/** Takes an application out of those that a provider's tokens may be for. */
export const removeClientId: Command<'removeClientId'> = (tables, { id, clientId }) => {
  const clientIds = listOf(existingOidcProvider(tables, id).clientIds).filter((one) => one !== clientId);
  tables.oidcProviders.update(id, { clientIds: JSON.stringify(clientIds) });
};
