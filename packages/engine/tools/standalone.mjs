/**
 * Around `npm pack`: puts what dist takes from @cloudgate/common into dist/common, so that the package needs no other,
 * and with `--undo` brings dist back to what the compiler wrote.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@cloudgate/common';

/** The modules that hold what the engine imports, and those that they import. */
const MODULES = ['arn', 'principal', 'region'];

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const from = fileURLToPath(new URL('../../common/dist/', import.meta.url));
const to = path.join(dist, 'common');
const generated = fileURLToPath(new URL('../generated/condition-keys.json', import.meta.url));

if (process.argv.includes('--undo')) {
  replaceSpecifiers((file) => [specifierIn(file), PACKAGE]);
  rmSync(to, { recursive: true, force: true });
} else {
  for (const needed of [path.join(dist, 'index.js'), path.join(from, 'index.js'), generated]) {
    if (!existsSync(needed)) throw new Error(`${needed} is missing: run \`npm run build\` at the root first`);
  }
  mkdirSync(to, { recursive: true });
  const lines = MODULES.map((name) => `export * from './${name}.js';\n`).join('');
  for (const ending of ['.js', '.d.ts']) {
    for (const name of MODULES) copyFileSync(path.join(from, name + ending), path.join(to, name + ending));
    writeFileSync(path.join(to, `index${ending}`), lines);
  }
  replaceSpecifiers((file) => [PACKAGE, specifierIn(file)]);
}

/** How a file of dist names dist/common. */
function specifierIn(file) {
  const relative = path.relative(path.dirname(file), path.join(to, 'index.js')).replaceAll(path.sep, '/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function replaceSpecifiers(change) {
  for (const name of readdirSync(dist, { recursive: true })) {
    if (!name.endsWith('.js') && !name.endsWith('.d.ts')) continue;
    const file = path.join(dist, name);
    const [old, now] = change(file);
    const text = readFileSync(file, 'utf8');
    const changed = text.replaceAll(`from '${old}'`, `from '${now}'`);
    if (changed !== text) writeFileSync(file, changed);
  }
}
