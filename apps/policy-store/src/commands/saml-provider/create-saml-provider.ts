import type { Command } from '../../command.js';
import { entityAlreadyExists, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { samlProviderRecord } from '../../records/saml-provider-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';
import { keptMetadata } from './kept-metadata.js';
import { addPrivateKey, checkEncryptionMode, noKeyToRequire } from './private-keys.js';

/** Registers an identity provider. */
export const createSamlProvider: Command<'createSamlProvider'> = (tables, input, tools) => {
  const { id, account, name, uuid, metadata, encryptionMode, addKey, tags } = input;
  if (tables.samlProviders.get(id) !== undefined) {
    throw entityAlreadyExists(`Provider with name ${name} already exists.`);
  }
  if (tables.samlProviders.findBy('account', account).length >= quotas.samlProvidersPerAccount) {
    throw quotaExceeded('SAMLProvidersPerAccount', quotas.samlProvidersPerAccount);
  }
  const provider = tables.samlProviders.insert({
    arn: id,
    accountId: account,
    name,
    uuid,
    createdAt: now(tools),
    ...keptMetadata(metadata, tools),
    encryptionMode: encryptionMode ?? null,
  });
  if (addKey !== undefined) addPrivateKey(tables, { provider, key: addKey }, tools);
  checkEncryptionMode(tables, provider, noKeyToRequire);
  writeTags(tables, { id, accountId: account }, tags);
  return samlProviderRecord(tables, provider);
};
