/**
 * Where bundles lie: each build in a folder of its own below `dist/bundles`, and the file `current` with the newest
 * one's name. A running cloud reads its parts from the folder that it was started from, whatever is built meanwhile.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const pointer = 'current';
/** The newest, and those before it that a running cloud may still read from. */
const kept = 3;

/** The path of a folder for a build; later ones sort behind earlier ones. */
export function newBundleFolder(bundles) {
  const time = new Date().toISOString().replaceAll(/\D/g, '');
  return path.join(bundles, `${time}-${process.pid}`);
}

/** Makes a folder that is written whole the current one, and removes those that are too old. */
export function switchTo(folder) {
  const bundles = path.dirname(folder);
  mkdirSync(bundles, { recursive: true });
  const next = path.join(bundles, `${pointer}.${process.pid}`);
  writeFileSync(next, path.basename(folder));
  renameSync(next, path.join(bundles, pointer));
  const folders = readdirSync(bundles, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const old = folders
    .map(({ name }) => name)
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(path.join(bundles, name), { recursive: true, force: true });
}
