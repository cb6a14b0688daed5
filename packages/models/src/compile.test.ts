import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const compiler = fileURLToPath(new URL('../tools/compile.mjs', import.meta.url));
const generated = fileURLToPath(new URL('../generated', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'models-'));
afterAll(() => rmSync(folder, { recursive: true }));

function compile(): string {
  return execFileSync(process.execPath, ['--no-warnings', compiler, folder], { encoding: 'utf8' });
}

function contents(of: string): Record<string, string> {
  const files = readdirSync(of).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(of, file), 'utf8')]));
}

test('compiling gives the same files each time, and is skipped when nothing changed', () => {
  expect(compile()).toContain('compiled');
  expect(contents(folder)).toEqual(contents(generated));
  expect(compile()).toBe('');
});
