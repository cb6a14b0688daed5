/**
 * One process opens a database: `<file>.lock` names it. The lock is taken by linking a complete file into place, which
 * is atomic; the lock of a process that is gone is taken over. SQLite's own exclusive lock, which the kernel frees with
 * the process, stands behind it (see driver.ts); this file is what can name the holder.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StateInUseError, StateNotWritableError } from '../errors.js';
import { isAlive, startOf } from './process-identity.js';

interface Holder {
  readonly pid: number;
  readonly start: string | undefined;
}

/**
 * Takes the lock of the database at `path`, whose folder is made when it is missing.
 * @returns what frees it
 * @throws StateInUseError when a running process holds it
 * @throws StateNotWritableError when the folder cannot be written
 */
export function takeLock(path: string): () => void {
  const lock = `${path}.lock`;
  const mine = `${lock}.${randomUUID()}`;
  const text = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(mine, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new StateNotWritableError(dirname(path), error);
  }
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (link(mine, lock)) return () => release(lock, text);
      const holder = read(lock);
      if (holder !== undefined && isHeld(holder)) throw new StateInUseError(path, holder.pid);
      moveAside(lock, mine);
    }
    throw new StateInUseError(path, undefined);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The pid in the lock of the database at `path`. */
export function lockHolder(path: string): number | undefined {
  return read(`${path}.lock`)?.pid;
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StateNotWritableError(to, error);
  }
}

/** `undefined` for a lock that is gone or unreadable: nobody who runs wrote it, for locks appear complete. */
function read(lock: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, start: holder.start } : undefined;
  } catch {
    return undefined;
  }
}

function isHeld(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false;
  const start = startOf(holder.pid);
  return start === undefined || holder.start === undefined || start === holder.start;
}

/** Takes a stale lock away, but puts it back when another process has replaced it with its own in between. */
function moveAside(lock: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const holder = read(aside);
  if (holder !== undefined && isHeld(holder)) link(aside, lock);
  rmSync(aside, { force: true });
}

function release(lock: string, text: string): void {
  try {
    if (readFileSync(lock, 'utf8') === text) rmSync(lock, { force: true });
  } catch {
    // Gone already, with its folder.
  }
}
