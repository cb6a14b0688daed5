/** S3's tables that are held in memory: buckets are few. Objects are read from the database. */
import type { Bucket, BucketTag } from '../generated/prisma/client.js';
import { table, type WriteTables } from '../tables/description.js';

/** Buckets and what hangs on them. */
export const s3Tables = {
  buckets: table<Bucket>()({
    model: 'Bucket',
    key: ['id'],
    unique: { name: ['name'] },
    index: { account: ['accountId'] },
  }),
  bucketTags: table<BucketTag>()({ model: 'BucketTag', key: ['bucketId', 'key'], index: { bucket: ['bucketId'] } }),
};

/** Buckets and what hangs on them, as a command sees them. */
export type S3Tables = WriteTables<typeof s3Tables>;
