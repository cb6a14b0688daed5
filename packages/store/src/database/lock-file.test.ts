import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, type Child, start } from '../child.fixture.js';
import { StateInUseError } from '../errors.js';
import { openDatabase } from './database.js';
import { takeLock } from './lock-file.js';
import { startOf } from './process-identity.js';

let folder: string;
let file: string;
let children: Child[];
beforeAll(build, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
  file = join(folder, 'iam.db');
  children = [];
});
afterEach(async () => {
  for (const child of children) {
    child.process.kill('SIGKILL');
    await child.ended();
  }
  rmSync(folder, { recursive: true, force: true });
});

const hold = () => {
  const child = start('holder.fixture.mjs', [file]);
  children.push(child);
  return child;
};

describe('a second process', () => {
  test('is refused with the pid and the path while the first lives, and let in when it was killed', async () => {
    const first = hold();
    await first.line('open');
    const refused = await openDatabase(file).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ name: 'StateInUseError', pid: first.process.pid, path: file });
    expect(await hold().line('refused')).toBe(
      `refused StateInUseError: \`${file}\` is in use by process ${first.process.pid}: ` +
        'stop it or choose another state folder',
    );
    first.process.kill('SIGKILL');
    await first.ended();
    await (await openDatabase(file)).close();
  });

  test('is refused by SQLite itself when the lock file is gone', async () => {
    await hold().line('open');
    rmSync(`${file}.lock`);
    await expect(openDatabase(file)).rejects.toThrow(StateInUseError);
  });

  test('gets it alone when several find the lock of a dead one', async () => {
    const dead = hold();
    await dead.line('open');
    dead.process.kill('SIGKILL');
    await dead.ended();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => hold().line('')));
    expect(outcomes.filter((line) => line.startsWith('open'))).toHaveLength(1);
    expect(outcomes.filter((line) => line.startsWith('refused StateInUseError'))).toHaveLength(3);
  });
});

test('a process is refused what it has open itself, and gets it again after closing', async () => {
  const database = await openDatabase(file);
  await expect(openDatabase(file)).rejects.toMatchObject({ name: 'StateInUseError', pid: process.pid });
  await database.close();
  await (await openDatabase(file)).close();
  expect(readdirSync(folder)).toEqual(['iam.db']);
});

test.each([
  { whose: 'a process that is gone', holder: { pid: 2 ** 22 + 1, start: 'x' } },
  { whose: 'an earlier process with the pid of a running one', holder: { pid: process.pid, start: 'earlier' } },
  { whose: 'nobody', holder: 'half a fi' },
])('the lock of $whose is taken over', ({ holder }) => {
  writeFileSync(`${file}.lock`, JSON.stringify(holder));
  const free = takeLock(file);
  expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toEqual({ pid: process.pid, start: startOf(process.pid) });
  free();
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('freeing a lock leaves that of another alone', () => {
  const free = takeLock(file);
  writeFileSync(`${file}.lock`, 'another');
  free();
  expect(existsSync(`${file}.lock`)).toBe(true);
});
