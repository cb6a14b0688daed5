#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const bundles = new URL('../dist/bundles/', import.meta.url);

/** The newest bundle's program; `undefined` when none was built. */
function program() {
  try {
    return new URL(`${readFileSync(new URL('current', bundles), 'utf8')}/main.cjs`, bundles);
  } catch {
    return undefined;
  }
}

const file = program();
if (file === undefined) {
  process.stderr.write('cloudgate is not built yet: run `npm start` or `npm run build` first\n');
  process.exitCode = 1;
} else {
  const { main } = createRequire(file)(fileURLToPath(file));
  process.exitCode = await main(process.argv.slice(2));
}
