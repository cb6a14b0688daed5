/** The store of S3's metadata: buckets in memory, objects and uploads by query. */
import { type Database, openDatabase } from '../database/database.js';
import { WriteBatcher } from '../database/write-batcher.js';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { type DomainStore, openDomainStore } from '../tables/domain-store.js';
import { s3Tables } from './s3-tables.js';

/** What a write to S3's metadata works on: Prisma within a transaction. */
export type S3Transaction = Prisma.TransactionClient;

/** S3's metadata. */
export interface S3Store {
  /** Buckets and what hangs on them. */
  readonly buckets: DomainStore<typeof s3Tables>;
  /** Prisma, for reads; what it reads is committed. */
  prisma(): Promise<PrismaClient>;
  /** Writes to objects and uploads; those of many requests share a transaction. */
  readonly writes: WriteBatcher<S3Transaction>;
  /** Empties every table, in one transaction. The caller has stopped all requests, and clears its own caches. */
  clear(): Promise<void>;
  /** Waits for the writes under way, then closes the database. */
  close(): Promise<void>;
}

/** Every table but those that go with these. */
const emptied = ['ObjectVersion', 'MultipartUpload', 'BucketTag', 'Bucket'];
/** Milliseconds after which a transaction is given up. */
const transactionTimeout = 30_000;

/**
 * Opens S3's store: a database file, or (`file` undefined) a database in memory.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the file
 */
export async function openS3Store({ file }: { readonly file: string | undefined }): Promise<S3Store> {
  const database = await openDatabase(file);
  const buckets = await openDomainStore(s3Tables, database);
  return {
    buckets,
    prisma: () => database.prisma(),
    writes: new WriteBatcher(transactions(database)),
    async clear() {
      await database.queue.run(() => database.batch(emptied.map((model) => `DELETE FROM "${model}"`)));
      await buckets.rebuild();
    },
    close: () => buckets.close(),
  };
}

/** Interactive transactions, in turn with the commands on buckets. */
function transactions(database: Database): (work: (tx: S3Transaction) => Promise<void>) => Promise<void> {
  const options = { timeout: transactionTimeout, maxWait: transactionTimeout };
  return (work) => database.queue.run(async () => (await database.prisma()).$transaction(work, options));
}
