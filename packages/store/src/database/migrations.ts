/**
 * Brings a database to the schema of this build, at start.
 *
 * The SQL is written by Prisma's engine (tools/migrate-diff.mjs) and applied here rather than by that engine: loading
 * its WASM costs a third of a second, more than a whole start may take. What it would have left behind is left behind:
 * the `_prisma_migrations` table in its layout, so that its tools read our files.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Client } from '@libsql/client/sqlite3';
import { NewerStateError, StateUnreadableError } from '../errors.js';

const folder = new URL('../../../../prisma/migrations/sqlite/', import.meta.url);

const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

let known: readonly Migration[] | undefined;

/** The migrations of this build, oldest first. */
function migrations(): readonly Migration[] {
  known ??= readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return known;
}

/**
 * Applies what is missing, each migration in one transaction.
 * @throws NewerStateError when the database has a migration that this build does not know
 * @throws StateUnreadableError when a migration was changed after it was applied
 */
export async function migrate(client: Client, path: string): Promise<void> {
  const applied = await appliedMigrations(client);
  const ours = new Map(migrations().map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!ours.has(name)) throw new NewerStateError(path, name);
    if (ours.get(name) !== checksum) {
      throw new StateUnreadableError(path, `the migration \`${name}\` is not the one that was applied`);
    }
  }
  const pending = migrations().filter((migration) => !applied.has(migration.name));
  if (pending.length === 0) return;
  // Cannot be changed within a transaction, and tables that refer to each other are rebuilt one by one.
  await client.execute('PRAGMA foreign_keys = OFF');
  if (applied.size === 0) await client.execute(migrationsTable);
  for (const migration of pending) await apply(client, migration);
  await client.execute('PRAGMA foreign_keys = ON');
}

async function appliedMigrations(client: Client): Promise<Map<string, string>> {
  const table = await client.execute(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`);
  if (table.rows.length === 0) return new Map();
  const { rows } = await client.execute(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [String(row['migration_name']), String(row['checksum'])]));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const started = Date.now();
  const transaction = await client.transaction('write');
  try {
    await transaction.executeMultiple(sql);
    await transaction.execute({
      sql: `INSERT INTO "_prisma_migrations"
        (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
      args: [randomUUID(), checksum, name, started, Date.now()],
    });
    await transaction.commit();
  } finally {
    transaction.close();
  }
}
