/**
 * Group commit without Prisma, for the writes that must be quick: a write looks at what is committed, then adds its
 * statements, and those of many writes run in one transaction. Prisma would take longer for one of them than SQLite
 * takes for all.
 */
import type { InStatement, Row } from '@libsql/client/sqlite3';
import { type ColumnValue, sqlValue } from '../database/column-value.js';
import type { Database } from '../database/database.js';
import { WriteBatcher } from '../database/write-batcher.js';

/** One transaction to be. */
export class StatementBatch {
  readonly #database: Database;
  readonly #statements: InStatement[] = [];
  readonly #claims = new Map<string, 'shared' | 'exclusive'>();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Says what a write depends on. What it reads does not show the other writes of the batch, so two that depend on
   * the same thing cannot be in one, unless both only share it.
   * @throws ClaimedError when they are; the batcher then runs each alone
   */
  claim(what: string, how: 'shared' | 'exclusive' = 'exclusive'): void {
    const held = this.#claims.get(what);
    if (held !== undefined && (held === 'exclusive' || how === 'exclusive')) throw new ClaimedError(what);
    this.#claims.set(what, how);
  }

  /** Reads what is committed; nothing is written meanwhile. */
  async read(sql: string, ...values: ColumnValue[]): Promise<Row[]> {
    return (await this.#database.execute({ sql, args: values.map(sqlValue) })).rows;
  }

  /** Adds a statement. */
  write(sql: string, ...values: ColumnValue[]): void {
    this.#statements.push({ sql, args: values.map(sqlValue) });
  }

  /** Runs the statements in one transaction. */
  async commit(): Promise<void> {
    if (this.#statements.length > 0) await this.#database.batch(this.#statements);
  }
}

/** Another write of the same batch depends on the same thing. */
export class ClaimedError extends Error {
  override name = 'ClaimedError';
}

/** Writes that share transactions, in turn with all others to the database. */
export function statementBatcher(database: Database): WriteBatcher<StatementBatch> {
  return new WriteBatcher((work) =>
    database.queue.run(async () => {
      const batch = new StatementBatch(database);
      await work(batch);
      await batch.commit();
    }),
  );
}
