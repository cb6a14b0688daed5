#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const finder = new URL('../dist/fresh-bundle.js', import.meta.url);
if (existsSync(finder)) {
  const { bundled } = await import(finder.href);
  const bundle = bundled('main');
  const { main } = await import(
    bundle ? pathToFileURL(bundle).href : new URL('../dist/cli/main.js', import.meta.url).href
  );
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('cloudgate is not built yet: run `npm start` or `npm run build` first\n');
  process.exitCode = 1;
}
