/**
 * A domain's tables, held in memory and mirrored in a database. Reads are plain lookups; a write is a command.
 *
 * A command is a synchronous function on the tables. It works on a draft over them, so no reader sees its changes and
 * one that throws leaves nothing behind. Its changes are written in one transaction, then applied to the tables, then
 * the command's result is given: what was acknowledged survives the process.
 */
import type { Database } from '../database/database.js';
import { SerialQueue } from '../database/serial-queue.js';
import { StoreClosedError, StoreWriteError } from '../errors.js';
import type { ReadTables, TableSet, WriteTables } from './description.js';
import { DraftTable } from './draft-table.js';
import { MirrorTable } from './mirror-table.js';
import { loadState, saveChanges, type TableChanges } from './persistence.js';

/** The store of one domain. */
export interface DomainStore<S extends TableSet> {
  /**
   * The committed rows. Take it anew for each request.
   * @throws StoreClosedError when the tables could not be brought in line with the database
   */
  readonly tables: ReadTables<S>;
  /** Raised by every command that changed a row which a decision may read; never falls, not even on `clear`. */
  readonly revision: number;
  /**
   * Runs a command alone and resolves with its result once its changes are durable.
   * @throws what the command throws; nothing has changed then
   * @throws StoreWriteError when the changes cannot be written; nothing has changed then
   * @throws StoreClosedError after `close`
   */
  run<R>(command: (tables: WriteTables<S>) => R): Promise<R>;
  /** Reads the tables from the database again. */
  rebuild(): Promise<void>;
  /** Takes every row out and runs `seed`, in one transaction. */
  clear(seed?: (tables: WriteTables<S>) => void): Promise<void>;
  /** Waits for the commands under way, then closes the database. */
  close(): Promise<void>;
}

/** Opens a domain on a database, or in memory alone. The store closes the database, at once when this fails. */
export async function openDomainStore<const S extends TableSet>(
  set: S,
  database: Database | undefined,
): Promise<DomainStore<S>> {
  const store = new MirroredStore<S>(set, database);
  try {
    await store.rebuild();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class MirroredStore<S extends TableSet> implements DomainStore<S> {
  readonly #set: S;
  readonly #database: Database | undefined;
  readonly #queue: SerialQueue;
  readonly #mirrors: ReadonlyMap<string, MirrorTable>;
  readonly #tables: ReadTables<S>;
  #revision = 0;
  #closed = false;
  /** True while the tables may differ from the database: nobody reads them then. */
  #stale = false;

  constructor(set: S, database: Database | undefined) {
    this.#set = set;
    this.#database = database;
    this.#queue = database?.queue ?? new SerialQueue();
    this.#mirrors = new Map(Object.entries(set).map(([name, table]) => [name, new MirrorTable(table)]));
    // The mirrors are made from the set's own descriptions, so each has its table's type.
    this.#tables = Object.fromEntries(this.#mirrors) as unknown as ReadTables<S>;
  }

  get tables(): ReadTables<S> {
    if (this.#stale) throw new StoreClosedError('the tables do not agree with the database');
    return this.#tables;
  }

  get revision(): number {
    return this.#revision;
  }

  run<R>(command: (tables: WriteTables<S>) => R): Promise<R> {
    return this.#queue.run(async () => {
      if (this.#closed) throw new StoreClosedError('the store is closed');
      if (this.#stale) await this.reload();
      const { result, changed } = this.draft(command);
      if (changed.length > 0) await this.commit(changed);
      return result;
    });
  }

  async rebuild(): Promise<void> {
    await this.#queue.run(() => this.reload());
  }

  async clear(seed?: (tables: WriteTables<S>) => void): Promise<void> {
    await this.run((tables) => {
      for (const table of Object.values(tables)) table.clear();
      return seed?.(tables);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.run(() => undefined);
    await this.#database?.close();
  }

  private draft<R>(command: (tables: WriteTables<S>) => R): { result: R; changed: TableChanges[] } {
    const drafts = [...this.#mirrors].map(([name, mirror]) => [name, new DraftTable(mirror)] as const);
    try {
      // As above: each draft has the type of its mirror.
      const result = command(Object.fromEntries(drafts) as unknown as WriteTables<S>);
      if (result instanceof Promise) {
        // Its draft is sealed by now, so it fails, and nobody else waits for it.
        result.catch(() => undefined);
        throw new TypeError('a command is synchronous');
      }
      const changed = drafts.map(([name, draft]) => ({ name, changes: draft.changes() }));
      return { result, changed: changed.filter(({ changes }) => changes.length > 0) };
    } finally {
      for (const [, draft] of drafts) draft.seal();
    }
  }

  private async commit(changed: TableChanges[]): Promise<void> {
    const decides = changed.some(({ name }) => this.#set[name]?.decides === true);
    const revision = decides ? this.#revision + 1 : undefined;
    if (this.#database !== undefined) {
      try {
        await saveChanges(this.#database, this.#set, { changed, revision });
      } catch (error) {
        // Whether the failed transaction was written is the database's word, not ours.
        await this.reloadOrStop();
        throw new StoreWriteError(error);
      }
    }
    try {
      this.apply(changed);
      this.#revision = revision ?? this.#revision;
    } catch {
      // INVARIANT: what is committed is what is read; the next answer comes from rebuilt tables or not at all.
      this.#stale = true;
      await this.reload();
    }
  }

  private apply(changed: TableChanges[]): void {
    for (const { name, changes } of changed) {
      const mirror = this.#mirrors.get(name);
      for (const { key, after } of changes) if (after === undefined) mirror?.remove(key);
      for (const { after } of changes) if (after !== undefined) mirror?.put(after);
    }
  }

  private async reload(): Promise<void> {
    if (this.#database === undefined) {
      if (this.#stale) throw new StoreClosedError('the tables are lost: there is no database to rebuild them from');
      return;
    }
    const state = await loadState(this.#database, this.#set);
    for (const [name, mirror] of this.#mirrors) {
      mirror.clear();
      for (const row of state.rows.get(name) ?? []) mirror.put(row);
    }
    this.#revision = state.revision;
    this.#stale = false;
  }

  private async reloadOrStop(): Promise<void> {
    try {
      await this.reload();
    } catch {
      this.#stale = true;
    }
  }
}
