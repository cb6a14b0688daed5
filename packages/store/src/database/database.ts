/** One open database: the driver for raw SQL, and Prisma once somebody asks for it. */
import type { Client, InStatement, ResultSet } from '@libsql/client/sqlite3';
import { StoreClosedError } from '../errors.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import { closeDriver, openDriver } from './driver.js';
import { takeLock } from './lock-file.js';
import { migrate } from './migrations.js';
import { SerialQueue } from './serial-queue.js';

/** A database that this process alone has open. */
export interface Database {
  /** The file; `undefined` for one in memory. */
  readonly file: string | undefined;
  /**
   * Where all writes and all raw SQL take their turn. There is one connection, so raw SQL beside an open transaction
   * would be refused; Prisma's own queries wait for it by themselves.
   */
  readonly queue: SerialQueue;
  /** Runs one statement, bypassing Prisma. Call it inside `queue`. */
  execute(statement: InStatement): Promise<ResultSet>;
  /** Runs statements in one transaction, bypassing Prisma. Call it inside `queue`. */
  batch(statements: InStatement[]): Promise<ResultSet[]>;
  /** Prisma's client on the same connection; loading it costs some 100 ms, so it waits for the first call. */
  prisma(): Promise<PrismaClient>;
  /** Somebody has asked for Prisma already. */
  readonly hasPrisma: boolean;
  /** Waits for the work under way, then closes the file and frees the lock. */
  close(): Promise<void>;
}

/**
 * Opens a database file, made and migrated as needed, or a database in memory.
 * @throws StateInUseError when another process has it open
 * @throws StateNotWritableError when the folder or file cannot be written
 * @throws StateUnreadableError when the file is no database of ours
 * @throws NewerStateError when a newer version wrote it
 */
export async function openDatabase(file: string | undefined): Promise<Database> {
  const free = file === undefined ? () => undefined : takeLock(file);
  let client: Client | undefined;
  try {
    client = await openDriver(file);
    await migrate(client, file ?? ':memory:');
    return new LibsqlDatabase(file, client, free);
  } catch (error) {
    if (client !== undefined) await closeDriver(client).catch(() => undefined);
    free();
    throw error;
  }
}

class LibsqlDatabase implements Database {
  readonly file: string | undefined;
  readonly queue = new SerialQueue();
  readonly #client: Client;
  readonly #free: () => void;
  #prisma: Promise<PrismaClient> | undefined;
  #closing: Promise<void> | undefined;

  constructor(file: string | undefined, client: Client, free: () => void) {
    this.file = file;
    this.#client = client;
    this.#free = free;
  }

  execute(statement: InStatement): Promise<ResultSet> {
    return this.#client.execute(statement);
  }

  batch(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#client.batch(statements, 'write');
  }

  get hasPrisma(): boolean {
    return this.#prisma !== undefined;
  }

  prisma(): Promise<PrismaClient> {
    if (this.#closing !== undefined) return Promise.reject(new StoreClosedError('the database is closed'));
    this.#prisma ??= import('./prisma-client.js').then(({ prismaOn }) => prismaOn(this.#client));
    return this.#prisma;
  }

  close(): Promise<void> {
    this.#closing ??= this.queue.run(async () => {
      try {
        await closeDriver(this.#client);
      } finally {
        this.#free();
      }
    });
    return this.#closing;
  }
}
