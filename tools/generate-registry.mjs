/**
 * Writes each service app's operation registry from its `src/operations/<resource>/<operation>.ts` files, so that
 * adding an operation is adding a file. Run by the build; the result is not committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const apps = fileURLToPath(new URL('../apps/', import.meta.url));

function operationFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|spec)\.ts$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => file.split('/').length > 1)
    .filter((file) => /^export default /m.test(readFileSync(path.join(folder, file), 'utf8')))
    .sort();
}

function registry(files) {
  const names = new Map();
  const rows = files.map((file) => {
    const name = path.basename(file, '.ts').replaceAll('-', '');
    if (names.has(name)) throw new Error(`two files for one operation: \`${names.get(name)}\` and \`${file}\``);
    names.set(name, file);
    return `  ${name}: () => import('../operations/${file.replace(/\.ts$/, '.js')}'),`;
  });
  return [
    '// Written by tools/generate-registry.mjs from src/operations: do not edit.',
    "import type { OperationRegistry } from '@cloudgate/service-kit';",
    '',
    '/** Importers of the operations, by name in lower case. */',
    'export const registry: OperationRegistry = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

for (const app of readdirSync(apps)) {
  const operations = path.join(apps, app, 'src/operations');
  if (!existsSync(operations)) continue;
  const target = path.join(apps, app, 'src/generated/registry.ts');
  const text = registry(operationFiles(operations));
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
