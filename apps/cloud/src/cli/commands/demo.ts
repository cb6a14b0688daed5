import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from '../main.js';

/** Runs the demo, which needs the AWS SDK of this workspace. */
export const demo: Command = (args) => {
  const script = fileURLToPath(new URL('../../../../../tools/demo.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
};
