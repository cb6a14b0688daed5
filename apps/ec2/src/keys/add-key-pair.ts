/** The command that both CreateKeyPair and ImportKeyPair end in. */
import { newEc2Id, ServiceError } from '@cloudgate/common';
import type { Ec2Tables } from '@cloudgate/store';
import { invalidValue } from '../errors/parameters.js';
import { inScope } from '../rows/scoped.js';
import { putTags } from '../rows/tags.js';
import type { KeyPairRow } from '../rows/types.js';
import type { Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';

/**
 * Checks a key pair's name: up to 255 characters, with no white space at either end.
 * @throws ServiceError `InvalidParameterValue`
 */
export function checkKeyName(name: string): void {
  if (/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(name)) return;
  throw invalidValue(`Value (${name}) for parameter keyName is invalid.`);
}

/** `InvalidKeyPair.Duplicate`. */
export function duplicateKeyPair(): ServiceError {
  return new ServiceError('InvalidKeyPair.Duplicate', 'The keypair already exists');
}

/**
 * Adds a key pair.
 * @throws ServiceError `InvalidKeyPair.Duplicate`
 */
export function addKeyPair(
  tables: Ec2Tables,
  scope: Scope,
  {
    key,
    tags,
  }: {
    key: Pick<KeyPairRow, 'name' | 'fingerprint' | 'keyType' | 'publicKey' | 'createdAt'>;
    tags: readonly Tag[];
  },
): KeyPairRow {
  if (tables.keyPairs.find('name', { ...inScope(scope), name: key.name })) throw duplicateKeyPair();
  const row = tables.keyPairs.insert({ ...inScope(scope), ...key, id: newEc2Id('key') });
  putTags(tables, { ...scope, id: row.id, type: 'key-pair' }, tags);
  return row;
}
