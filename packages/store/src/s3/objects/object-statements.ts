/** The statements that write objects. Names and forms of the columns are those of prisma/schema/s3.prisma. */
import type { Row } from '@libsql/client/sqlite3';
import type { ObjectPart, ObjectVersion } from '../../generated/prisma/client.js';
import type { ColumnValue } from '../../database/column-value.js';
import type { StatementBatch } from '../statement-batch.js';

/** What a write has to know of a version. */
export interface VersionFacts {
  readonly id: string;
  readonly versionId: string;
  readonly sequence: bigint;
  readonly isLatest: boolean;
  readonly isDeleteMarker: boolean;
  readonly etag: string;
  readonly blobId: string | null;
  readonly inParts: boolean;
}

/** What names a key. */
export interface KeyName {
  readonly bucketId: string;
  readonly key: string;
}

const versionColumns = [
  'id',
  'bucketId',
  'accountId',
  'key',
  'versionId',
  'sequence',
  'isLatest',
  'isDeleteMarker',
  'ownerAccountId',
  'size',
  'etag',
  'contentType',
  'systemMetadata',
  'userMetadata',
  'checksumAlgorithm',
  'checksumValue',
  'checksumType',
  'storageClass',
  'sse',
  'sseKeyId',
  'partsCount',
  'blobId',
  'inline',
  'lastModified',
  'tagging',
] as const satisfies readonly (keyof ObjectVersion)[];

const partColumns = [
  'objectVersionId',
  'partNumber',
  'accountId',
  'size',
  'etag',
  'checksumValue',
  'blobId',
] as const satisfies readonly (keyof ObjectPart)[];

const insertVersionSql = insertSql('ObjectVersion', versionColumns);
const insertPartSql = insertSql('ObjectPart', partColumns);
const factsSql = `SELECT "id", "versionId", "sequence", "isLatest", "isDeleteMarker", "etag", "blobId", "partsCount"
  FROM "ObjectVersion" WHERE "bucketId" = ? AND "key" = ?`;

/** The key's current version. */
export async function currentVersion(batch: StatementBatch, name: KeyName): Promise<VersionFacts | undefined> {
  const [row] = await batch.read(`${factsSql} AND "isLatest" = 1`, name.bucketId, name.key);
  return row && factsOf(row);
}

/** A version of a key. */
export async function versionOf(
  batch: StatementBatch,
  name: KeyName & { readonly versionId: string },
): Promise<VersionFacts | undefined> {
  const [row] = await batch.read(`${factsSql} AND "versionId" = ?`, name.bucketId, name.key, name.versionId);
  return row && factsOf(row);
}

/** The newest version of a key but for one. */
export async function newestBut(
  batch: StatementBatch,
  name: KeyName,
  { id }: VersionFacts,
): Promise<VersionFacts | undefined> {
  const sql = `${factsSql} AND "id" <> ? ORDER BY "sequence" DESC LIMIT 1`;
  const [row] = await batch.read(sql, name.bucketId, name.key, id);
  return row && factsOf(row);
}

/** The blobs that a version's bytes lie in. */
export async function blobsOf(batch: StatementBatch, { id, blobId, inParts }: VersionFacts): Promise<string[]> {
  if (!inParts) return blobId === null ? [] : [blobId];
  const rows = await batch.read('SELECT "blobId" FROM "ObjectPart" WHERE "objectVersionId" = ?', id);
  return rows.map((row) => String(row['blobId']));
}

/** Adds a version with its parts. */
export function insertVersion(batch: StatementBatch, row: ObjectVersion, parts: readonly ObjectPart[] = []): void {
  batch.write(insertVersionSql, ...versionColumns.map((column): ColumnValue => row[column]));
  for (const part of parts) batch.write(insertPartSql, ...partColumns.map((column): ColumnValue => part[column]));
}

/** Deletes a version; its parts go with it. */
export function deleteVersion(batch: StatementBatch, { id }: VersionFacts): void {
  batch.write('DELETE FROM "ObjectVersion" WHERE "id" = ?', id);
}

/** Makes a version the current one of its key, or lets it be that no longer. */
export function setLatest(batch: StatementBatch, { id }: VersionFacts, isLatest: boolean): void {
  batch.write('UPDATE "ObjectVersion" SET "isLatest" = ? WHERE "id" = ?', isLatest, id);
}

/** Gives a version other tags. */
export function setTagging(batch: StatementBatch, { id }: VersionFacts, tagging: string | null): void {
  batch.write('UPDATE "ObjectVersion" SET "tagging" = ? WHERE "id" = ?', tagging, id);
}

function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function factsOf(row: Row): VersionFacts {
  const blobId = row['blobId'];
  return {
    id: String(row['id']),
    versionId: String(row['versionId']),
    sequence: BigInt(Number(row['sequence'])),
    isLatest: Number(row['isLatest']) === 1,
    isDeleteMarker: Number(row['isDeleteMarker']) === 1,
    etag: String(row['etag']),
    blobId: typeof blobId === 'string' ? blobId : null,
    inParts: row['partsCount'] !== null,
  };
}
