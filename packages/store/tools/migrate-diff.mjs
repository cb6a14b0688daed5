/**
 * Writes the next migration: what Prisma's own engine says leads from prisma/migrations/sqlite to prisma/schema.
 *
 *   node packages/store/tools/migrate-diff.mjs <name>    writes <timestamp>_<name>/migration.sql
 *   node packages/store/tools/migrate-diff.mjs --check   fails when schema and migrations differ
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSchemaEngine, readMigrationList } from './schema-engine.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const migrations = join(root, 'prisma/migrations/sqlite');
const schema = join(root, 'prisma/schema');

const [argument] = process.argv.slice(2);
if (argument === undefined || !/^(--check|[a-z0-9_]+)$/.test(argument)) {
  console.error('usage: migrate-diff.mjs <name_of_migration> | --check');
  process.exit(2);
}

const files = readdirSync(schema).map((file) => {
  const path = join(schema, file);
  return { path, content: readFileSync(path, 'utf8') };
});
const engine = await openSchemaEngine(':memory:', files);
const { stdout } = await engine.diff({
  from: { tag: 'migrations', ...readMigrationList(migrations) },
  to: { tag: 'schemaDatamodel', files },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
const sql = stdout ?? '';
const differs = !sql.includes('This is an empty migration');

if (argument === '--check') {
  if (differs) console.error(`prisma/schema and prisma/migrations/sqlite differ; missing:\n${sql}`);
  process.exit(differs ? 1 : 0);
}
if (!differs) {
  console.error('schema and migrations agree; nothing written');
  process.exit(0);
}
const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const folder = join(migrations, `${timestamp}_${argument}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'migration.sql'), sql);
console.log(folder);
process.exit(0);
