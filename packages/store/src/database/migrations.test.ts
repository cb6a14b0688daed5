import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NewerStateError, StateUnreadableError } from '../errors.js';
import { openDatabase } from './database.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tool = (name: string) => fileURLToPath(new URL(`../../tools/${name}`, import.meta.url));
const migrations = fileURLToPath(new URL('../../../../prisma/migrations/sqlite', import.meta.url));

test('the migrations lead to the schema', () => {
  const run = spawnSync(process.execPath, [tool('migrate-diff.mjs'), '--check'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

test("Prisma's own engine finds nothing to do or to complain of in a database that we migrated", async () => {
  const file = join(folder, 'iam.db');
  await (await openDatabase(file)).close();
  const script = `
    import { openSchemaEngine, readMigrationList } from ${JSON.stringify(pathToFileURL(tool('schema-engine.mjs')).href)};
    const schema = 'datasource db { \\n provider = "sqlite" \\n }';
    const engine = await openSchemaEngine('file:${file}', [{ path: 'schema.prisma', content: schema }]);
    const filters = { externalTables: [], externalEnums: [] };
    const migrationsList = readMigrationList(${JSON.stringify(migrations)});
    const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: true, filters });
    const applied = await engine.applyMigrations({ migrationsList, filters });
    console.log(JSON.stringify({ found, applied }));
    process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const answer: unknown = JSON.parse(run.stdout);
  expect(answer).not.toHaveProperty('found.drift');
  expect(answer).toMatchObject({
    found: { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null },
    applied: { appliedMigrationNames: [] },
  });
});

test('no table has an enum, Json, a list or an id that counts up: PostgreSQL could hold the same', () => {
  const schema = join(migrations, '../../schema');
  const text = readdirSync(schema).map((name) => readFileSync(join(schema, name), 'utf8'));
  expect(text.join('\n')).not.toMatch(
    /^enum |autoincrement\(|\sJson\??\s|(String|Int|BigInt|Bytes|Boolean|DateTime)\[\]/m,
  );
});

test.each([
  {
    what: 'a migration that this build does not know',
    sql: `'later', 'x', '99990101000000_later'`,
    error: NewerStateError,
  },
  { what: 'a migration that was changed', sql: undefined, error: StateUnreadableError },
])('a database with $what is refused, and let go', async ({ sql, error }) => {
  const file = join(folder, 'iam.db');
  const database = await openDatabase(file);
  await database.execute(
    sql === undefined
      ? `UPDATE "_prisma_migrations" SET checksum = 'other'`
      : `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES (${sql})`,
  );
  await database.close();
  await expect(openDatabase(file)).rejects.toThrow(error);
  // Again the same refusal, not one about a lock.
  await expect(openDatabase(file)).rejects.toThrow(error);
});
