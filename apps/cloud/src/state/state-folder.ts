/** The folder in which a cloud's state lives: databases, objects, the root key, and credentials in AWS's format. */
import { newRootKey } from '@cloudgate/ports';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  statSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StateFault, stateFault } from './state-fault.js';

const rootKeyBytes = 32;
const ownerOnly = 0o600;

/** As mkdir's `recursive`, which never ends where a folder cannot be made and the system says ENOENT (in /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/**
 * Makes the folder where it is missing, for its owner alone.
 * @throws StateFault when it is read-only or not a folder
 */
export function openStateFolder(folder: string): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new StateFault(`\`${folder}\` is not a folder`);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw stateFault(folder, error);
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/**
 * The root key of the state, made at the first start.
 * @throws StateFault when the file is damaged, or the folder cannot be written
 */
export function rootKeyOf(folder: string): Buffer {
  const file = path.join(folder, 'root.key');
  try {
    const key = readFileSync(file);
    if (key.length !== rootKeyBytes)
      throw new StateFault(`\`${file}\` is damaged: ${key.length} bytes, not ${rootKeyBytes}`);
    return key;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw stateFault(folder, error);
  }
  const key = newRootKey();
  try {
    writeFileSync(file, key, { mode: ownerOnly, flag: 'wx', flush: true });
  } catch (error) {
    throw stateFault(folder, error);
  }
  return key;
}

/** Writes a file that holds secrets: whole or not at all, for its owner alone. */
export function writeOwnFile(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: ownerOnly, flush: true });
    chmodSync(file, ownerOnly);
  } catch (error) {
    throw stateFault(path.dirname(file), error);
  }
}
