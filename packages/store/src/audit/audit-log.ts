/** The audit log: records are appended in batches by raw SQL, so that the authorizer runs without Prisma. */
import { type Database, openDatabase } from '../database/database.js';
import { StoreClosedError } from '../errors.js';

/** A record as CloudTrail has it; the named members are those that records are looked up by. */
export interface AuditRecord {
  /** ISO 8601. */
  readonly eventTime: string;
  readonly requestID: string;
  readonly userIdentity: {
    readonly accountId?: string | undefined;
    readonly principalId?: string | undefined;
    readonly accessKeyId?: string | undefined;
    readonly [more: string]: unknown;
  };
  readonly [more: string]: unknown;
}

/** Which records to look up; each given field must match. */
export interface AuditFilter {
  readonly accountId?: string | undefined;
  readonly principalId?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly requestId?: string | undefined;
  /** The most records to give; 50 when not given. */
  readonly limit?: number | undefined;
}

/** An append-only log of requests. */
export interface AuditLog {
  /**
   * Adds a record; it is on the disk some 50 ms later.
   * @throws StoreClosedError after `close`
   */
  append(record: AuditRecord): void;
  /**
   * Writes what is waiting.
   * @throws StoreError when it cannot be written; it waits on then
   */
  flush(): Promise<void>;
  /** Records by filter, the newest first, among them all that were appended before. */
  lookup(filter: AuditFilter): Promise<AuditRecord[]>;
  /** Takes every record out. */
  clear(): Promise<void>;
  /** Writes what is waiting, then closes the database. */
  close(): Promise<void>;
}

const flushAfter = 50;
/** The most records that wait for a disk that refuses them; beyond that the oldest are lost. */
const mostWaiting = 100_000;
/** How many batches a lookup reads at once. */
const batchesRead = 16;

/**
 * Opens the audit log: a database file, or (`file` undefined) a database in memory.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the file
 */
export async function openAuditLog({ file }: { readonly file: string | undefined }): Promise<AuditLog> {
  const database = await openDatabase(file);
  const { rows } = await database.execute('SELECT max("sequence") FROM "AuditBatch"');
  return new BufferedAuditLog(database, Number(rows[0]?.[0] ?? 0));
}

/** A batch is one row, as CloudTrail's is one file: a row and its indexes for each record cost five times as much. */
class BufferedAuditLog implements AuditLog {
  readonly #database: Database;
  #last: number;
  #waiting: AuditRecord[] = [];
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(database: Database, last: number) {
    this.#database = database;
    this.#last = last;
  }

  append(record: AuditRecord): void {
    if (this.#closed) throw new StoreClosedError('the audit log is closed');
    this.#waiting.push(record);
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    // A failed flush is tried again with the next record, and told by `flush` and `close`.
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), flushAfter);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#database.queue.run(async () => {
      const records = this.#waiting;
      if (records.length === 0) return;
      this.#waiting = [];
      try {
        const sql = 'INSERT INTO "AuditBatch" ("sequence", "records") VALUES (?, ?)';
        await this.#database.execute({ sql, args: [this.#last + 1, JSON.stringify(records)] });
        this.#last += 1;
      } catch (error) {
        this.#waiting = [...records, ...this.#waiting].slice(-mostWaiting);
        throw error;
      }
    });
  }

  async lookup({ limit = 50, requestId, ...identity }: AuditFilter): Promise<AuditRecord[]> {
    await this.flush();
    const wanted = Object.entries(identity).filter(([, value]) => value !== undefined);
    const matches = ({ requestID, userIdentity }: AuditRecord) =>
      (requestId === undefined || requestID === requestId) &&
      wanted.every(([name, value]) => userIdentity[name] === value);
    const found: AuditRecord[] = [];
    for await (const batch of this.#batches(
      [requestId, ...Object.values(identity)].filter((text) => text !== undefined),
    )) {
      found.push(...batch.filter(matches).toReversed());
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The newest first; only those in whose text every one of `texts` occurs. */
  async *#batches(texts: readonly string[]): AsyncGenerator<AuditRecord[]> {
    const contains = texts.map(() => ' AND instr("records", ?) > 0').join('');
    const sql = `SELECT "sequence", "records" FROM "AuditBatch" WHERE "sequence" < ?${contains}
      ORDER BY "sequence" DESC LIMIT ${batchesRead}`;
    const needles = texts.map((text) => JSON.stringify(text));
    for (let before = this.#last + 1; ;) {
      const args = [before, ...needles];
      const { rows } = await this.#database.queue.run(() => this.#database.execute({ sql, args }));
      for (const { sequence, records } of rows) {
        before = Number(sequence);
        yield JSON.parse(String(records)) as AuditRecord[];
      }
      if (rows.length < batchesRead) return;
    }
  }

  async clear(): Promise<void> {
    this.#waiting = [];
    await this.#database.queue.run(() => this.#database.execute('DELETE FROM "AuditBatch"'));
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
