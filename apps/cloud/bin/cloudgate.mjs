#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('cloudgate is not built yet: run `npm start` or `npm run build` first\n');
  process.exitCode = 1;
}
