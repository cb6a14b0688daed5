import type { Commands } from '../../command.js';
import { createSamlProvider } from './create-saml-provider.js';
import { deleteSamlProvider } from './delete-saml-provider.js';
import { updateSamlProvider } from './update-saml-provider.js';

/** Commands on SAML providers, by name. */
export const samlProviderCommands = {
  createSamlProvider,
  deleteSamlProvider,
  updateSamlProvider,
} satisfies Partial<Commands>;
