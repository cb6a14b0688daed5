/** The audit log: events are appended in batches by raw SQL, so that the authorizer runs without Prisma. */
import type { InValue } from '@libsql/client/sqlite3';
import { type Database, openDatabase } from '../database/database.js';
import { StoreClosedError } from '../errors.js';
import type { AuditEvent } from '../generated/prisma/client.js';
import { rowsOf } from '../tables/load-rows.js';

/** Which events to look up; each given field must match. */
export interface AuditFilter {
  readonly accountId?: string;
  readonly requestId?: string;
  readonly principalId?: string;
  readonly accessKeyId?: string;
  readonly eventSource?: string;
  readonly eventName?: string;
  readonly outcome?: string;
  /** The earliest time, and the time before which. */
  readonly from?: Date;
  readonly before?: Date;
  /** The most events to give; 50 when not given. */
  readonly limit?: number;
}

/** An append-only log of requests. */
export interface AuditLog {
  /**
   * Adds an event; it is on the disk some 50 ms later.
   * @throws StoreClosedError after `close`
   */
  append(event: AuditEvent): void;
  /**
   * Writes what is waiting.
   * @throws StoreError when it cannot be written; it waits on then
   */
  flush(): Promise<void>;
  /** Events by filter, the newest first, among them all that were appended before. */
  lookup(filter: AuditFilter): Promise<AuditEvent[]>;
  /** Takes every event out. */
  clear(): Promise<void>;
  /** Writes what is waiting, then closes the database. */
  close(): Promise<void>;
}

const flushAfter = 50;
/** The most events that wait for a disk that refuses them; beyond that the oldest are lost. */
const mostWaiting = 100_000;
const columns = [
  'id',
  'at',
  'accountId',
  'region',
  'requestId',
  'eventSource',
  'eventName',
  'principalArn',
  'principalId',
  'accessKeyId',
  'outcome',
  'errorCode',
  'sourceIp',
  'record',
] as const satisfies readonly (keyof AuditEvent)[];
/** One value for a whole batch: binding fourteen for each event costs several times as much. */
const insert = `INSERT INTO "AuditEvent" (${columns.map((column) => `"${column}"`).join(', ')})
  SELECT ${columns.map((_column, at) => `value ->> ${at}`).join(', ')} FROM json_each(?)`;

/**
 * Opens the audit log: a database file, or (`file` undefined) a database in memory.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the file
 */
export async function openAuditLog({ file }: { readonly file: string | undefined }): Promise<AuditLog> {
  return new BufferedAuditLog(await openDatabase(file));
}

class BufferedAuditLog implements AuditLog {
  readonly #database: Database;
  #waiting: AuditEvent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
  }

  append(event: AuditEvent): void {
    if (this.#closed) throw new StoreClosedError('the audit log is closed');
    this.#waiting.push(event);
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    // A failed flush is tried again with the next event, and told by `flush` and `close`.
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), flushAfter);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#database.queue.run(async () => {
      const events = this.#waiting;
      if (events.length === 0) return;
      this.#waiting = [];
      try {
        await this.#database.batch([{ sql: insert, args: [JSON.stringify(events.map(valuesOf))] }]);
      } catch (error) {
        this.#waiting = [...events, ...this.#waiting].slice(-mostWaiting);
        throw error;
      }
    });
  }

  async lookup(filter: AuditFilter): Promise<AuditEvent[]> {
    await this.flush();
    const { from, before, limit = 50, ...equal } = filter;
    const conditions: string[] = [];
    const args: InValue[] = [];
    const add = (condition: string, value: InValue) => {
      conditions.push(condition);
      args.push(value);
    };
    for (const column of columns) {
      const value = (equal as Partial<Record<string, string>>)[column];
      if (value !== undefined) add(`"${column}" = ?`, value);
    }
    if (from !== undefined) add('"at" >= ?', from.getTime());
    if (before !== undefined) add('"at" < ?', before.getTime());
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const sql = `SELECT * FROM "AuditEvent" ${where} ORDER BY "at" DESC, rowid DESC LIMIT ?`;
    const result = await this.#database.queue.run(() => this.#database.execute({ sql, args: [...args, limit] }));
    // The columns are those of the model.
    return rowsOf(result) as unknown as AuditEvent[];
  }

  async clear(): Promise<void> {
    this.#waiting = [];
    await this.#database.queue.run(() => this.#database.execute('DELETE FROM "AuditEvent"'));
  }

  async close(): Promise<void> {
    this.#closed = true;
    try {
      await this.flush();
    } finally {
      await this.#database.close();
    }
  }
}

function valuesOf(event: AuditEvent): unknown[] {
  return columns.map((column) => (column === 'at' ? event.at.getTime() : event[column]));
}
