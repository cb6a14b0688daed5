/** The SQLite driver, set up as every database here wants it. */
import { type Client, createClient } from '@libsql/client/sqlite3';
import { StateInUseError, StateNotWritableError, StateUnreadableError } from '../errors.js';
import { lockHolder } from './lock-file.js';

/**
 * WAL with `synchronous = NORMAL`: a commit survives the death of the process, which is what is promised; only a loss
 * of power may take the last ones. Going to WAL changes two bytes of a file that was closed whole, so it does not wait
 * for the disk, which would be most of a start. The exclusive locking mode keeps every other process out until this one
 * ends.
 */
const pragmas = `
  PRAGMA busy_timeout = 1000;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA synchronous = OFF;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
`;

/**
 * Opens the database file at `path`, or one in memory. There is one connection: pragmas are a connection's own, and a
 * database in memory has no other.
 * @throws StateInUseError when another process has it open
 * @throws StateNotWritableError when the file cannot be opened or written
 * @throws StateUnreadableError when it is no database
 */
export async function openDriver(path: string | undefined): Promise<Client> {
  let client: Client | undefined;
  try {
    client = createClient({ url: path === undefined ? ':memory:' : fileUrl(path), concurrency: 1 });
    await client.executeMultiple(pragmas);
    return client;
  } catch (error) {
    client?.close();
    throw path === undefined ? error : openingError(path, error);
  }
}

/**
 * Lets go of the file. The driver's `close` leaves the connection open until its statements are collected as garbage,
 * so the lock is given up first; an exclusive lock under WAL ends only with WAL, which also leaves one whole file.
 */
export async function closeDriver(client: Client): Promise<void> {
  try {
    await client.executeMultiple(`
      PRAGMA journal_mode = DELETE;
      PRAGMA locking_mode = NORMAL;
      SELECT count(*) FROM sqlite_master;
    `);
  } finally {
    client.close();
  }
}

/** A `file:` URL whose path may hold any character. */
function fileUrl(path: string): string {
  return `file:${path.split('/').map(encodeURIComponent).join('/')}`;
}

function openingError(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) return new StateInUseError(path, lockHolder(path));
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new StateUnreadableError(path, error);
  return new StateNotWritableError(path, error);
}
