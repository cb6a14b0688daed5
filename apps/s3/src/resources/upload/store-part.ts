/** Commits a part, and lets go of the one that it replaces. */
import type { BucketRecord, PartRecord } from '@cloudgate/store';
import type { S3Tools } from '../../tools.js';
import { refusal } from '../outcome.js';

/**
 * Stores a part. When it is not stored, its blob goes.
 * @throws ServiceError `NoSuchUpload` when the upload has ended
 */
export async function storePart({ store, blobs }: S3Tools, bucket: BucketRecord, part: PartRecord): Promise<void> {
  const written = await store.uploads.putPart(part).catch(async (error: unknown) => {
    await blobs.discard([part.blobId]);
    throw error;
  });
  if (!('released' in written)) {
    await blobs.discard([part.blobId]);
    throw refusal(written.outcome, { bucket: bucket.name, key: '', uploadId: part.uploadId });
  }
  blobs.remove(written.released);
}
