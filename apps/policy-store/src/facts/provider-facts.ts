/** A registered identity provider, as its tokens or assertions are verified with it. */
import type { ProviderFacts, SamlProviderFacts } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import { listOf } from '../records/oidc-provider-record.js';
import { privateKeysOf } from '../records/saml-provider-record.js';

type EncryptionMode = NonNullable<SamlProviderFacts['encryptionMode']>;

/** The facts of a provider, by ARN. */
export function providerFacts(tables: IamReadTables, arn: string): ProviderFacts | undefined {
  const oidc = tables.oidcProviders.get(arn);
  if (oidc !== undefined) {
    const { url, clientIds, thumbprints } = oidc;
    return { kind: 'oidc', arn, url, clientIds: listOf(clientIds), thumbprints: listOf(thumbprints) };
  }
  const saml = tables.samlProviders.get(arn);
  if (saml === undefined) return undefined;
  return {
    kind: 'saml',
    arn,
    entityId: saml.entityId,
    certificates: listOf(saml.certificates),
    validUntil: saml.validUntil.getTime(),
    ...(saml.encryptionMode === null ? {} : { encryptionMode: saml.encryptionMode as EncryptionMode }),
    privateKeys: privateKeysOf(tables, arn).map(({ id, sealedKey }) => ({ id, sealedKey })),
  };
}
