#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const bundles = new URL('../dist/bundles/', import.meta.url);

/** The newest bundle's program; `undefined` when none was built. */
function program() {
  try {
    return new URL(`${readFileSync(new URL('current', bundles), 'utf8')}/main.js`, bundles);
  } catch {
    return undefined;
  }
}

const file = program();
if (file === undefined) {
  process.stderr.write('cloudgate is not built yet: run `npm start` or `npm run build` first\n');
  process.exitCode = 1;
} else {
  const { main } = await import(file.href);
  process.exitCode = await main(process.argv.slice(2));
}
