import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database/database.js';
import { insertRow } from './insert-rows.js';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
  database = await openDatabase(join(folder, 's3.db'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each type that a column can have: text, number, bigint, boolean, time, octets, and nothing. */
const version = {
  id: 'v1',
  bucketId: 'b1',
  accountId: '123456789012',
  key: 'ä "quoted" \u{1f600}',
  versionId: 'null',
  sequence: 9_007_199_254_740_991n,
  isLatest: true,
  isDeleteMarker: false,
  ownerAccountId: '123456789012',
  size: 3n,
  etag: 'e',
  contentType: 'text/plain',
  systemMetadata: '{}',
  userMetadata: null,
  checksumAlgorithm: null,
  checksumValue: null,
  checksumType: null,
  storageClass: 'STANDARD',
  sse: null,
  sseKeyId: null,
  partsCount: 0,
  blobId: null,
  inline: new Uint8Array([0, 255, 10]),
  lastModified: new Date(1_700_000_000_123),
  tagging: null,
};

test('a row is as Prisma would have written it', async () => {
  await database.queue.run(() => database.batch([insertRow('ObjectVersion', version)]));
  expect(database.hasPrisma).toBe(false);
  const { objectVersion } = await database.prisma();
  const [raw] = await objectVersion.findMany();
  expect(raw).toEqual(version);
  await objectVersion.create({ data: { ...version, id: 'v2', versionId: '2' } });
  const { rows } = await database.queue.run(() =>
    database.execute('SELECT "sequence", "isLatest", "size", "inline", "lastModified" FROM "ObjectVersion"'),
  );
  expect(rows[0]).toEqual(rows[1]);
});
