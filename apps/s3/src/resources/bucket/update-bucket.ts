/** Changes a bucket's settings. */
import type { BucketPatch, BucketRecord } from '@cloudgate/store';
import { noSuchBucket } from '../../errors.js';
import type { S3Tools } from '../../tools.js';

/**
 * Changes the bucket that was loaded, whatever has its name by now.
 * @throws ServiceError `NoSuchBucket` when it is gone
 */
export async function updateBucket({ store }: S3Tools, { id, name }: BucketRecord, patch: BucketPatch): Promise<void> {
  if (!(await store.buckets.update(id, patch))) throw noSuchBucket(name);
}
