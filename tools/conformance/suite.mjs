/** The published decision suite, chapter by chapter. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../packages/engine/decisions/', import.meta.url);

/** Reads every file of cases; `readCases` is the engine's reader of the format. */
export function readSuite(readCases) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...readCases(readFileSync(new URL(file, folder), 'utf8'), file) }));
}
