/** The store of S3's metadata: buckets in memory, objects and uploads by query. */
import { type Database, openDatabase } from '../database/database.js';
import { WriteBatcher } from '../database/write-batcher.js';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import { openDomainStore } from '../tables/domain-store.js';
import { BucketLocks } from './buckets/bucket-locks.js';
import { type BucketRemoval, removeBucket } from './buckets/bucket-removal.js';
import { BucketStore } from './buckets/bucket-store.js';
import { ObjectStore, type Writing } from './objects/object-store.js';
import { s3Tables } from './s3-tables.js';
import { statementBatcher } from './statement-batch.js';
import { UploadStore } from './uploads/upload-store.js';

/** What a write to S3's metadata works on: Prisma within a transaction. */
export type S3Transaction = Prisma.TransactionClient;

/** S3's metadata. A write's promise is kept only once its own commit is durable. */
export interface S3Store {
  readonly buckets: BucketStore;
  readonly objects: ObjectStore;
  readonly uploads: UploadStore;
  /** Prisma, for reads; what it reads is committed. */
  prisma(): Promise<PrismaClient>;
  /** Writes to objects and uploads; those of many requests share a transaction. */
  readonly writes: WriteBatcher<S3Transaction>;
  /** Deletes a bucket without objects, and the uploads under way in it. */
  deleteBucket(id: string): Promise<BucketRemoval>;
  /** Every blob that something refers to; read after a crash. */
  referencedBlobs(): Promise<ReadonlySet<string>>;
  /** Empties every table, in one transaction. The caller has stopped all requests. */
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
  const rows = await openDomainStore(s3Tables, database);
  const buckets = new BucketStore(rows);
  const writing: Writing = {
    prisma: () => database.prisma(),
    writes: new WriteBatcher(transactions(database)),
    statements: statementBatcher(database),
    buckets: new BucketLocks(buckets),
  };
  const objects = new ObjectStore(writing);
  return {
    buckets,
    objects,
    uploads: new UploadStore(writing, objects),
    prisma: writing.prisma,
    writes: writing.writes,
    deleteBucket: (id) => removeBucket(id, buckets, writing),
    referencedBlobs: () => referencedBlobs(writing),
    async clear() {
      await database.queue.run(() => database.batch(emptied.map((model) => `DELETE FROM "${model}"`)));
      objects.forget();
      await rows.rebuild();
    },
    close: () => rows.close(),
  };
}

/** Interactive transactions, in turn with the commands on buckets. */
function transactions(database: Database): (work: (tx: S3Transaction) => Promise<void>) => Promise<void> {
  const options = { timeout: transactionTimeout, maxWait: transactionTimeout };
  return (work) => database.queue.run(async () => (await database.prisma()).$transaction(work, options));
}

async function referencedBlobs({ prisma }: Writing): Promise<ReadonlySet<string>> {
  const { objectVersion, objectPart, uploadPart } = await prisma();
  const select = { blobId: true };
  const rows = [
    ...(await objectVersion.findMany({ where: { blobId: { not: null } }, select })),
    ...(await objectPart.findMany({ select })),
    ...(await uploadPart.findMany({ select })),
  ];
  return new Set(rows.flatMap(({ blobId }) => blobId ?? []));
}
