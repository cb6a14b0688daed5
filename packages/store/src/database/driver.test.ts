import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StateNotWritableError, StateUnreadableError } from '../errors.js';
import { type Database, openDatabase } from './database.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate store %20#?-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = [
  { place: 'a file', file: () => join(folder, 'new', 's3.db'), journal: 'wal' },
  { place: 'memory', file: () => undefined, journal: 'memory' },
];

/** What the connection says, which a transaction must not change. */
async function settings(database: Database) {
  const pragma = async (name: string) => Object.values((await database.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0];
  return {
    synchronous: await pragma('synchronous'),
    foreignKeys: await pragma('foreign_keys'),
    journal: await pragma('journal_mode'),
    busyTimeout: await pragma('busy_timeout'),
  };
}

test.each(places)('a database in $place keeps its pragmas and rows through transactions', async ({ file, journal }) => {
  const database = await openDatabase(file());
  const expected = { synchronous: 1, foreignKeys: 1, journal, busyTimeout: 1000 };
  expect(await settings(database)).toEqual(expected);
  const prisma = await database.prisma();
  await prisma.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: 'a', value: '1' } });
  });
  await prisma.$transaction([prisma.setting.create({ data: { key: 'b', value: '2' } })]);
  await database.batch([`INSERT INTO "Setting" (key, value) VALUES ('c', '3')`]);
  expect(await settings(database)).toEqual(expected);
  expect(await prisma.setting.findMany({ orderBy: { key: 'asc' } })).toHaveLength(3);
  await database.close();
});

test.each(places)('a database in $place gives bytes, times and large numbers back as they were', async ({ file }) => {
  const database = await openDatabase(file());
  const prisma = await database.prisma();
  for (const size of [0, 1, 100, 5_000, 16_384]) {
    const inline = Uint8Array.from({ length: size }, (_, at) => at % 251);
    const row = {
      id: `v${size}`,
      key: `k${size}`,
      bucketId: 'b',
      accountId: '1',
      versionId: 'null',
      sequence: 2n ** 52n,
    };
    const rest = { isLatest: true, isDeleteMarker: false, ownerAccountId: '1', etag: 'e', contentType: 't' };
    const lastModified = new Date(1_700_000_000_123);
    const data = { ...row, ...rest, storageClass: 'STANDARD', size: BigInt(size), lastModified, inline };
    await prisma.objectVersion.create({ data });
    const read = await prisma.objectVersion.findUniqueOrThrow({ where: { id: row.id } });
    expect(Buffer.from(read.inline ?? [])).toEqual(Buffer.from(inline));
    expect(read).toMatchObject({ sequence: 2n ** 52n, lastModified, isLatest: true });
  }
  await database.close();
});

test('a file that is no database is refused and left as it was', async () => {
  const file = join(folder, 'iam.db');
  writeFileSync(file, 'not a database, but long enough to have a header'.repeat(50));
  await expect(openDatabase(file)).rejects.toThrow(StateUnreadableError);
});

test('a folder that cannot be made is refused in one line', async () => {
  writeFileSync(join(folder, 'plain'), '');
  const error = await openDatabase(join(folder, 'plain', 'iam.db')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StateNotWritableError);
  expect(String(error)).toMatch(/^StateNotWritableError: `.*plain` cannot be written: E[A-Z]+: .*$/);
});

test.runIf(process.getuid?.() === 0)('a folder without the right to write is refused', async () => {
  // The superuser may write anywhere, so another user tries.
  process.seteuid?.(65534);
  try {
    await expect(openDatabase(join(folder, 'iam.db'))).rejects.toThrow(StateNotWritableError);
  } finally {
    process.seteuid?.(0);
  }
});
