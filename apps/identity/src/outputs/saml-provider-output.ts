/** SAML providers as IAM gives them back: never with a private key. */
import type { SamlProviderRecord } from '@cloudgate/ports';
import { tagsMember } from './tag-output.js';

/** A provider on its own. */
export function samlProviderOutput(provider: SamlProviderRecord) {
  const { encryptionMode, privateKeys } = provider;
  return {
    SAMLProviderUUID: provider.uuid,
    SAMLMetadataDocument: provider.metadata,
    CreateDate: new Date(provider.createdAt),
    ValidUntil: new Date(provider.validUntil),
    ...tagsMember(provider.tags),
    ...(encryptionMode === undefined ? {} : { AssertionEncryptionMode: encryptionMode }),
    ...(privateKeys.length === 0
      ? {}
      : { PrivateKeyList: privateKeys.map(({ id, addedAt }) => ({ KeyId: id, Timestamp: new Date(addedAt) })) }),
  };
}

/** A provider in a list. */
export function listedSamlProvider({ id, createdAt, validUntil }: SamlProviderRecord) {
  return { Arn: id, CreateDate: new Date(createdAt), ValidUntil: new Date(validUntil) };
}
