/** Buckets: all of them are in memory, so finding one is a lookup. */
import { partitionOf } from '@cloudgate/common';
import type { Bucket, BucketTag } from '../../generated/prisma/client.js';
import type { DomainStore } from '../../tables/domain-store.js';
import type { BucketRecord, PublicAccessBlock, S3Tag } from '../records.js';
import type { S3Tables, s3Tables } from '../s3-tables.js';

/** What may be changed of a bucket; `null` takes a setting away. */
export interface BucketPatch {
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly objectOwnership?: BucketRecord['objectOwnership'] | null;
  readonly publicAccessBlock?: PublicAccessBlock | null;
  readonly policyIsPublic?: boolean;
  readonly tags?: readonly S3Tag[];
}

/** Buckets, as S3's operations ask for them. */
export class BucketStore {
  readonly #store: DomainStore<typeof s3Tables>;
  /** What was made of each row; a row is never changed, another takes its place. */
  readonly #records = new WeakMap<Bucket, BucketRecord>();

  constructor(store: DomainStore<typeof s3Tables>) {
    this.#store = store;
  }

  /** The bucket of this name, which is unique in the partition. */
  find(partition: string, name: string): BucketRecord | undefined {
    const row = this.#store.tables.buckets.find('name', name);
    return row !== undefined && partitionOf(row.region) === partition ? this.record(row) : undefined;
  }

  get(id: string): BucketRecord | undefined {
    const row = this.#store.tables.buckets.get(id);
    return row && this.record(row);
  }

  /** An account's buckets in a partition, by name. */
  list(partition: string, accountId: string): BucketRecord[] {
    return this.#store.tables.buckets
      .findBy('account', accountId)
      .filter(({ region }) => partitionOf(region) === partition)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((row) => this.record(row));
  }

  /** Makes a bucket, or tells whose the name is. */
  create(bucket: BucketRecord): Promise<{ readonly created: boolean; readonly owner: string }> {
    return this.#store.run(({ buckets, bucketTags }) => {
      const holder = buckets.find('name', bucket.name);
      if (holder !== undefined) return { created: false, owner: holder.accountId };
      buckets.insert(rowOf(bucket));
      putTags(bucketTags, bucket, bucket.tags);
      return { created: true, owner: bucket.accountId };
    });
  }

  /** Changes a bucket; false when it is gone. */
  update(id: string, patch: BucketPatch): Promise<boolean> {
    return this.#store.run(({ buckets, bucketTags }) => {
      const row = buckets.get(id);
      if (row === undefined) return false;
      const { versioning, objectOwnership, publicAccessBlock, policyIsPublic, tags } = patch;
      buckets.update(id, {
        ...(versioning !== undefined && { versioning }),
        ...(objectOwnership !== undefined && { objectOwnership: objectOwnership ?? '' }),
        ...(publicAccessBlock !== undefined && blockColumns(publicAccessBlock ?? undefined)),
        ...(policyIsPublic !== undefined && { policyIsPublic }),
      });
      if (tags !== undefined) putTags(bucketTags, row, tags);
      return true;
    });
  }

  /** Deletes a bucket's row; false when it is gone. */
  delete(id: string): Promise<boolean> {
    return this.#store.run(({ buckets, bucketTags }) => {
      for (const tag of bucketTags.findBy('bucket', id)) bucketTags.delete(tag);
      return buckets.delete(id);
    });
  }

  private record(row: Bucket): BucketRecord {
    let record = this.#records.get(row);
    if (record === undefined) this.#records.set(row, (record = recordOf(row, this.#store)));
    return record;
  }
}

function recordOf(row: Bucket, store: DomainStore<typeof s3Tables>): BucketRecord {
  const { versioning, objectOwnership } = row;
  return {
    id: row.id,
    name: row.name,
    accountId: row.accountId,
    canonicalOwnerId: row.canonicalOwnerId,
    region: row.region,
    createdAt: row.createdAt,
    ...(versioning !== 'Unversioned' && { versioning: versioning as 'Enabled' | 'Suspended' }),
    ...(objectOwnership !== '' && { objectOwnership: objectOwnership as 'BucketOwnerEnforced' }),
    ...(row.hasPublicAccessBlock && {
      publicAccessBlock: {
        blockPublicAcls: row.blockPublicAcls,
        ignorePublicAcls: row.ignorePublicAcls,
        blockPublicPolicy: row.blockPublicPolicy,
        restrictPublicBuckets: row.restrictPublicBuckets,
      },
    }),
    policyIsPublic: row.policyIsPublic,
    // Tags change without their bucket's row.
    get tags() {
      return tagsOf(store.tables.bucketTags.findBy('bucket', row.id));
    },
  };
}

function tagsOf(rows: readonly BucketTag[]): S3Tag[] {
  return [...rows].sort((a, b) => a.position - b.position).map(({ key, value }) => ({ key, value }));
}

function rowOf(bucket: BucketRecord): Bucket {
  return {
    id: bucket.id,
    name: bucket.name,
    accountId: bucket.accountId,
    canonicalOwnerId: bucket.canonicalOwnerId,
    region: bucket.region,
    createdAt: bucket.createdAt,
    versioning: bucket.versioning ?? 'Unversioned',
    objectOwnership: bucket.objectOwnership ?? '',
    ...blockColumns(bucket.publicAccessBlock),
    policyIsPublic: bucket.policyIsPublic,
  };
}

function blockColumns(block: PublicAccessBlock | undefined) {
  const { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets } = block ?? nothingBlocked;
  return {
    hasPublicAccessBlock: block !== undefined,
    blockPublicAcls,
    ignorePublicAcls,
    blockPublicPolicy,
    restrictPublicBuckets,
  };
}

const nothingBlocked: PublicAccessBlock = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};

function putTags(
  table: S3Tables['bucketTags'],
  bucket: Pick<Bucket, 'id' | 'accountId'>,
  tags: readonly S3Tag[],
): void {
  for (const tag of table.findBy('bucket', bucket.id)) table.delete(tag);
  tags.forEach(({ key, value }, position) => {
    table.insert({ bucketId: bucket.id, accountId: bucket.accountId, key, value, position });
  });
}
