import type { Commands } from '../../command.js';
import { addClientId } from './add-client-id.js';
import { createOidcProvider } from './create-oidc-provider.js';
import { deleteOidcProvider } from './delete-oidc-provider.js';
import { putThumbprints } from './put-thumbprints.js';
import { removeClientId } from './remove-client-id.js';

/** Commands on OpenID Connect providers, by name. */
export const oidcProviderCommands = {
  addClientId,
  createOidcProvider,
  deleteOidcProvider,
  putThumbprints,
  removeClientId,
} satisfies Partial<Commands>;
