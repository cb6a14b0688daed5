/** OpenID Connect providers as records. */
import type { OidcProviderRecord } from '@cloudgate/ports';
import type { IamReadTables, OidcProvider } from '@cloudgate/store';
import { tagsOf } from './tags-of.js';

/** A list that a column keeps as JSON. */
export function listOf(column: string): readonly string[] {
  return JSON.parse(column) as readonly string[];
}

/** A provider's record. */
export function oidcProviderRecord(tables: IamReadTables, row: OidcProvider): OidcProviderRecord {
  return {
    id: row.arn,
    account: row.accountId,
    url: row.url,
    createdAt: row.createdAt.getTime(),
    clientIds: listOf(row.clientIds),
    thumbprints: listOf(row.thumbprints),
    tags: tagsOf(tables, row.arn),
  };
}
