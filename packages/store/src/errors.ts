/** What can go wrong with a store. Each message is one line that an operator can act on. */

/** The base of every error of this package. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** Another process has the database open. */
export class StateInUseError extends StoreError {
  override name = 'StateInUseError';
  /** The process that holds the lock; `undefined` when the lock does not say. */
  readonly pid: number | undefined;
  readonly path: string;

  constructor(path: string, pid: number | undefined) {
    const holder = pid === undefined ? 'another process' : `process ${pid}`;
    super(`\`${path}\` is in use by ${holder}: stop it or choose another state folder`);
    this.path = path;
    this.pid = pid;
  }
}

/** The state folder or a file in it cannot be written. */
export class StateNotWritableError extends StoreError {
  override name = 'StateNotWritableError';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`\`${path}\` cannot be written: ${reason(cause)}`, { cause });
    this.path = path;
  }
}

/** The database has a migration that this build does not know. */
export class NewerStateError extends StoreError {
  override name = 'NewerStateError';
  readonly path: string;

  constructor(path: string, migration: string) {
    super(`\`${path}\` was written by a newer version: it has the migration \`${migration}\``);
    this.path = path;
  }
}

/** The file is no database, is damaged, or was migrated by other means than ours. */
export class StateUnreadableError extends StoreError {
  override name = 'StateUnreadableError';
  readonly path: string;

  constructor(path: string, why: unknown) {
    super(`\`${path}\` cannot be read as a database of cloudgate: ${reason(why)}`, { cause: why });
    this.path = path;
  }
}

/** A command's changes could not be made durable; nothing has changed. */
export class StoreWriteError extends StoreError {
  override name = 'StoreWriteError';

  constructor(cause: unknown) {
    super(`the write could not be made durable, nothing has changed: ${reason(cause)}`, { cause });
  }
}

/** The store is closed, or its tables could not be brought back in line with the database. */
export class StoreClosedError extends StoreError {
  override name = 'StoreClosedError';
}

/** A row with the same primary or unique key is there already: the command should have looked. */
export class DuplicateKeyError extends StoreError {
  override name = 'DuplicateKeyError';
}

/** The row to update is not there: the command should have looked. */
export class MissingRowError extends StoreError {
  override name = 'MissingRowError';
}

function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.trim().split('\n').at(-1) ?? text;
}
