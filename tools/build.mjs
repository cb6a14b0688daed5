/** `npm run build`: everything that is generated, then every project through Nx. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare({ build: false });
const root = fileURLToPath(new URL('../', import.meta.url));
const nx = fileURLToPath(new URL('../node_modules/nx/dist/bin/nx.js', import.meta.url));
const args = ['run-many', '-t', 'build', '--outputStyle=static'];
const { status } = spawnSync(process.execPath, [nx, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NX_DAEMON: 'false' },
});
process.exitCode = status ?? 1;
