/** Reads key pairs. */
import type { Ec2ReadTables } from '@cloudgate/store';
import type { Tag } from '../tags/tag.js';
import { inScope, ownRow, type Place } from './scoped.js';
import { tagsOf } from './tags.js';
import type { KeyPairRow } from './types.js';

/** A key pair and what policies ask of it. */
export interface LoadedKeyPair {
  readonly row: KeyPairRow;
  readonly keyType: string;
  readonly tags: readonly Tag[];
}

/** The key pair with a name. */
export function keyPairNamed(tables: Ec2ReadTables, place: Place, name: string): KeyPairRow | undefined {
  return tables.keyPairs.find('name', { ...inScope(place), name });
}

/** The key pair with an id. */
export function keyPairWith(tables: Ec2ReadTables, place: Place, id: string): KeyPairRow | undefined {
  return ownRow(place, tables.keyPairs.get(id));
}

/** A row with what policies ask of it. */
export function loadedKeyPair(tables: Ec2ReadTables, row: KeyPairRow | undefined): LoadedKeyPair | undefined {
  return row && { row, keyType: row.keyType, tags: tagsOf(tables, row.id) };
}
