/** Prisma on the driver's one connection. Imported when first needed: Prisma is the dearest import of a start. */
import type { Client } from '@libsql/client/sqlite3';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from '../generated/prisma/client.js';

/** Prisma's adapter, made to share a client that is open already. */
class SharedLibSql extends PrismaLibSql {
  readonly #client: Client;

  constructor(client: Client) {
    // Times as integers: half the size of text, and read back without parsing.
    super({ url: ':memory:' }, { timestampFormat: 'unixepoch-ms' });
    this.#client = client;
  }

  override createClient(): Client {
    return this.#client;
  }
}

/** A Prisma client on an open connection; it closes the connection when it disconnects. */
export function prismaOn(client: Client): PrismaClient {
  return new PrismaClient({ adapter: new SharedLibSql(client), errorFormat: 'minimal' });
}
