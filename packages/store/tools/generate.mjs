/**
 * Writes the Prisma client into src/generated/prisma; does nothing when the schema has not changed since.
 * The generator is WASM, but its CLI insists that a schema engine exists and would download one: any executable will do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = join(root, 'prisma/schema');
const output = join(root, 'packages/store/src/generated/prisma');
const stamp = join(output, '.schema-sha256');

const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8'));

const hash = createHash('sha256').update(version);
for (const file of readdirSync(schema).sort()) hash.update(file).update(readFileSync(join(schema, file)));
const digest = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  rmSync(output, { recursive: true, force: true });
  const cli = join(dirname(manifest), typeof bin === 'string' ? bin : bin.prisma);
  const run = spawnSync(process.execPath, [cli, 'generate', '--schema', schema, '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (run.status !== 0) {
    process.stderr.write(run.stdout + run.stderr);
    process.exit(1);
  }
  writeFileSync(stamp, digest);
}
