/** Deletes a bucket that is empty. */
import type { BucketStore } from './bucket-store.js';
import type { Writing } from '../objects/object-store.js';

/** What became of deleting a bucket; `released` are the blobs of its uploads under way. */
export type BucketRemoval =
  | { readonly outcome: 'deleted'; readonly released: readonly string[] }
  | { readonly outcome: 'not-empty' | 'bucket-missing' };

/** Deletes a bucket without objects, and the uploads under way in it. */
export async function removeBucket(id: string, buckets: BucketStore, writing: Writing): Promise<BucketRemoval> {
  const found = await writing.writes.write<BucketRemoval>(async (tx) => {
    if (writing.buckets.open(id) === undefined) return { outcome: 'bucket-missing' };
    const object = await tx.objectVersion.findFirst({ where: { bucketId: id }, select: { id: true } });
    if (object !== null) return { outcome: 'not-empty' };
    const parts = await tx.uploadPart.findMany({ where: { upload: { bucketId: id } }, select: { blobId: true } });
    await tx.multipartUpload.deleteMany({ where: { bucketId: id } });
    writing.buckets.shut(id);
    return { outcome: 'deleted', released: parts.map(({ blobId }) => blobId) };
  });
  if (found.outcome !== 'deleted') return found;
  try {
    await buckets.delete(id);
    return found;
  } finally {
    writing.buckets.reopen(id);
  }
}
