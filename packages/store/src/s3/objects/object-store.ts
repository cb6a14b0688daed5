/** Objects and their versions. Current rows lie in a bounded cache, which every write brings up to date. */
import type { ObjectVersion, Prisma, PrismaClient } from '../../generated/prisma/client.js';
import type { WriteBatcher } from '../../database/write-batcher.js';
import type { BucketLocks } from '../buckets/bucket-locks.js';
import { deleteObject } from './object-deletion.js';
import { objectOf, summaryColumns, type SummaryRow, summaryOf, writeTagging } from './object-rows.js';
import { setTagging, versionOf } from './object-statements.js';
import { claimKey, putObject } from './object-write.js';
import { page } from '../paging.js';
import type { DeleteTarget, Expectation, ListPage, ListQuery, ObjectRemoval, ObjectWrite } from '../queries.js';
import type { NewObject, ObjectRecord, ObjectSummary, S3Tag } from '../records.js';
import { RowCache } from './row-cache.js';
import type { StatementBatch } from '../statement-batch.js';

/** Bytes that the cached rows may take. */
const cacheLimit = 32 * 1024 * 1024;
/** About what a row takes beside its content, and a segment of it. */
const rowWeight = 1024;
const segmentWeight = 256;

/** What objects and uploads are stored with. */
export interface Writing {
  readonly prisma: () => Promise<PrismaClient>;
  /** Writes through Prisma. */
  readonly writes: WriteBatcher<Prisma.TransactionClient>;
  /** Writes that must be quick. */
  readonly statements: WriteBatcher<StatementBatch>;
  readonly buckets: BucketLocks;
}

/** Object versions, as S3's operations ask for them. */
export class ObjectStore {
  readonly #writing: Writing;
  readonly #cache = new RowCache<ObjectRecord>(cacheLimit, weigh);

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** The key's current version, which may be a delete marker; without a query when it was read or written lately. */
  current(bucketId: string, key: string): Promise<ObjectRecord | undefined> {
    return this.#cache.get(bucketId, key, () => this.read({ bucketId, key, isLatest: true }));
  }

  /** A version of a key. */
  version(bucketId: string, key: string, versionId: string): Promise<ObjectRecord | undefined> {
    return this.read({ bucketId, key, versionId });
  }

  /** Stores an object as the bucket's versioning has it: in the place of another, or as its newest version. */
  put(object: NewObject, expect: Expectation = {}): Promise<ObjectWrite> {
    return this.write(object, (batch) => putObject(batch, this.#writing.buckets, { object, expect }));
  }

  /** Runs a write that may end with a new object under this key. */
  async write(
    { bucketId, key }: Pick<NewObject, 'bucketId' | 'key'>,
    write: (batch: StatementBatch) => Promise<ObjectWrite>,
  ): Promise<ObjectWrite> {
    try {
      const result = await this.#writing.statements.write(write);
      if (result.outcome === 'stored') this.#cache.set(bucketId, key, result.object);
      return result;
    } catch (error) {
      this.#cache.drop(bucketId, key);
      throw error;
    }
  }

  /** Deletes a version or, without a version id, what the bucket's versioning has it: an object, or puts a marker. */
  async delete(target: DeleteTarget): Promise<ObjectRemoval> {
    try {
      return await this.#writing.statements.write((batch) => deleteObject(batch, this.#writing.buckets, target));
    } finally {
      this.#cache.drop(target.bucketId, target.key);
    }
  }

  /** Gives a version other tags; false when it is gone. */
  async setTags({ id, bucketId, key, versionId }: ObjectRecord, tags: readonly S3Tag[]): Promise<boolean> {
    try {
      return await this.#writing.statements.write(async (batch) => {
        claimKey(batch, { bucketId, key });
        const version = await versionOf(batch, { bucketId, key, versionId });
        if (version?.id !== id) return false;
        setTagging(batch, version, writeTagging(tags));
        return true;
      });
    } finally {
      this.#cache.drop(bucketId, key);
    }
  }

  /** The current objects of a bucket. */
  async list(query: ListQuery): Promise<ListPage<ObjectSummary>> {
    const { objectVersion } = await this.#writing.prisma();
    const found = await page<SummaryRow>(query, ({ range, row }, take) =>
      objectVersion.findMany({
        where: {
          bucketId: query.bucketId,
          isLatest: true,
          isDeleteMarker: false,
          key: { ...range, ...(row && { gt: row.key }) },
        },
        orderBy: { key: 'asc' },
        select: summaryColumns,
        take,
      }),
    );
    return { ...found, items: found.items.map(summaryOf) };
  }

  /** All versions and delete markers, each key's newest first. */
  async listVersions(query: ListQuery): Promise<ListPage<ObjectSummary>> {
    const { objectVersion } = await this.#writing.prisma();
    const behind = await this.startOf(query);
    const found = await page(
      query,
      ({ range, row }, take) =>
        objectVersion.findMany({
          where: {
            bucketId: query.bucketId,
            key: range,
            ...(row && { OR: [{ key: { gt: row.key } }, { key: row.key, sequence: { lt: row.sequence } }] }),
          },
          orderBy: [{ key: 'asc' }, { sequence: 'desc' }],
          select: summaryColumns,
          take,
        }),
      behind,
    );
    return { ...found, items: found.items.map(summaryOf) };
  }

  /** Forgets the cached rows. */
  forget(): void {
    this.#cache.clear();
  }

  private async startOf({ bucketId, after, afterId }: ListQuery) {
    if (afterId === undefined) return undefined;
    const prisma = await this.#writing.prisma();
    const where = { bucketId_key_versionId: { bucketId, key: after, versionId: afterId } };
    return (await prisma.objectVersion.findUnique({ where, select: summaryColumns })) ?? undefined;
  }

  private async read(where: Prisma.ObjectVersionWhereInput): Promise<ObjectRecord | undefined> {
    const prisma = await this.#writing.prisma();
    const row = await prisma.objectVersion.findFirst({ where });
    return row === null ? undefined : objectOf(row, await partsOf(prisma, row));
  }
}

async function partsOf(prisma: Prisma.TransactionClient, { id, partsCount }: ObjectVersion) {
  if (partsCount === null) return [];
  return prisma.objectPart.findMany({ where: { objectVersionId: id }, orderBy: { partNumber: 'asc' } });
}

function weigh({ inline, segments }: ObjectRecord): number {
  return rowWeight + (inline?.length ?? 0) + segments.length * segmentWeight;
}
