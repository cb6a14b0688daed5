import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newBundleFolder, switchTo } from '../tools/bundle-folders.mjs';

let bundles: string;
beforeEach(() => {
  bundles = mkdtempSync(path.join(tmpdir(), 'cg-bundles-'));
});
afterEach(() => rmSync(bundles, { recursive: true, force: true }));

test('a build leaves the two before it where they are', () => {
  const names = ['20260101-1', '20260102-9', '20260103-2', '20260104-1'];
  for (const name of names) {
    const folder = path.join(bundles, name);
    mkdirSync(folder);
    switchTo(folder);
    expect(readFileSync(path.join(bundles, 'current'), 'utf8')).toBe(name);
    expect(existsSync(folder)).toBe(true);
  }
  expect(readdirSync(bundles).sort()).toEqual([...names.slice(1), 'current']);
});

test('folders sort by the time of the build', () => {
  expect(path.basename(newBundleFolder(bundles))).toMatch(/^20\d{15}-\d+$/);
});
