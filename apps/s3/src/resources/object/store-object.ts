/** Commits an object whose bytes are at hand or in blobs, and lets go of what it replaces. */
import type { BucketRecord, Expectation, NewObject, ObjectRecord } from '@cloudgate/store';
import type { S3Tools } from '../../tools.js';
import { refusal } from '../outcome.js';

/** An object to store. */
export interface StoreRequest {
  readonly bucket: BucketRecord;
  readonly object: NewObject;
  readonly expect: Expectation;
}

/**
 * Stores an object. When it is not stored, its blobs go.
 * @throws ServiceError when the bucket is gone or a condition does not hold
 */
export async function storeObject({ store, blobs }: S3Tools, request: StoreRequest): Promise<ObjectRecord> {
  const { bucket, object, expect } = request;
  const own = object.segments.map(({ blobId }) => blobId);
  const written = await store.objects.put(object, expect).catch(async (error: unknown) => {
    await blobs.discard(own);
    throw error;
  });
  if (written.outcome !== 'stored') {
    await blobs.discard(own);
    throw refusal(written.outcome, { bucket: bucket.name, key: object.key, expect });
  }
  blobs.remove(written.released);
  return written.object;
}
