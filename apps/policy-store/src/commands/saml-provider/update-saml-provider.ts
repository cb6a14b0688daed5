import type { Command } from '../../command.js';
import { existingSamlProvider } from '../../lookups/existing.js';
import { keptMetadata } from './kept-metadata.js';
import { addPrivateKey, checkEncryptionMode, noKeyToRequire, removePrivateKey } from './private-keys.js';

/** Changes a provider's metadata, private keys and whether its assertions must be encrypted. */
export const updateSamlProvider: Command<'updateSamlProvider'> = (tables, input, tools) => {
  const { id, metadata, encryptionMode, addKey, removeKeyId } = input;
  const current = existingSamlProvider(tables, id);
  const provider = tables.samlProviders.update(id, {
    ...(metadata === undefined ? {} : keptMetadata(metadata, tools)),
    encryptionMode: encryptionMode ?? current.encryptionMode,
  });
  if (addKey !== undefined) addPrivateKey(tables, { provider, key: addKey }, tools);
  if (removeKeyId !== undefined) removePrivateKey(tables, id, removeKeyId);
  checkEncryptionMode(tables, provider, removeKeyId === undefined ? noKeyToRequire : 'Failed to remove private key.');
};
