/** SAML providers as records. */
import type { SamlProviderRecord } from '@cloudgate/ports';
import type { IamReadTables, SamlPrivateKey, SamlProvider } from '@cloudgate/store';
import { tagsOf } from './tags-of.js';

/** A provider's private keys, the oldest first. */
export function privateKeysOf(tables: IamReadTables, arn: string): SamlPrivateKey[] {
  const keys = [...tables.samlPrivateKeys.findBy('provider', arn)];
  return keys.sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.id < b.id ? -1 : 1));
}

type EncryptionMode = NonNullable<SamlProviderRecord['encryptionMode']>;

/** A provider's record. */
export function samlProviderRecord(tables: IamReadTables, row: SamlProvider): SamlProviderRecord {
  const keys = privateKeysOf(tables, row.arn);
  return {
    id: row.arn,
    account: row.accountId,
    name: row.name,
    uuid: row.uuid,
    createdAt: row.createdAt.getTime(),
    metadata: row.metadata,
    validUntil: row.validUntil.getTime(),
    ...(row.encryptionMode === null ? {} : { encryptionMode: row.encryptionMode as EncryptionMode }),
    privateKeys: keys.map(({ id, addedAt }) => ({ id, addedAt: addedAt.getTime() })),
    tags: tagsOf(tables, row.arn),
  };
}
