/** Deletes an object or one of its versions, within a batch. */
import type { BucketLocks } from '../buckets/bucket-locks.js';
import { newVersionId, objectRow } from './object-rows.js';
import { currentVersion, insertVersion, newestBut, setLatest, versionOf } from './object-statements.js';
import { claimKey, makeRoom, nullVersion, removeVersion, unexpected } from './object-write.js';
import type { DeleteTarget, ObjectRemoval } from '../queries.js';
import type { BucketRecord } from '../records.js';
import { nextSequence } from './sequence.js';
import type { StatementBatch } from '../statement-batch.js';

/** Deletes what the target names; what is not there is deleted, too. */
export async function deleteObject(
  batch: StatementBatch,
  buckets: BucketLocks,
  target: DeleteTarget,
): Promise<ObjectRemoval> {
  claimKey(batch, target);
  const bucket = buckets.open(target.bucketId);
  if (bucket === undefined) return { outcome: 'bucket-missing' };
  const { versionId } = target;
  return versionId === undefined ? deleteCurrent(batch, bucket, target) : deleteOne(batch, { ...target, versionId });
}

async function deleteCurrent(
  batch: StatementBatch,
  bucket: BucketRecord,
  target: DeleteTarget,
): Promise<ObjectRemoval> {
  const current = await currentVersion(batch, target);
  const refused = unexpected(current, target.expect ?? {});
  if (refused !== undefined) return refused;
  const released = await makeRoom(batch, { bucket, key: target.key, current });
  if (bucket.versioning === undefined) return { outcome: 'deleted', deleteMarker: false, released };
  const versionId = bucket.versioning === 'Enabled' ? newVersionId() : nullVersion;
  const sequence = nextSequence(current?.sequence);
  insertVersion(batch, markerRow(target, { versionId, sequence, accountId: bucket.accountId }));
  return { outcome: 'deleted', versionId, deleteMarker: true, released };
}

async function deleteOne(
  batch: StatementBatch,
  target: DeleteTarget & { readonly versionId: string },
): Promise<ObjectRemoval> {
  const { versionId } = target;
  const version = await versionOf(batch, target);
  const refused = unexpected(version, target.expect ?? {});
  if (refused !== undefined) return refused;
  if (version === undefined) return { outcome: 'deleted', versionId, deleteMarker: false, released: [] };
  const released = await removeVersion(batch, version);
  if (version.isLatest) {
    const next = await newestBut(batch, target, version);
    if (next !== undefined) setLatest(batch, next, true);
  }
  return { outcome: 'deleted', versionId, deleteMarker: version.isDeleteMarker, released };
}

function markerRow(target: DeleteTarget, version: Parameters<typeof objectRow>[1]) {
  const { bucketId, key, writerAccountId, at } = target;
  const nothing = { size: 0, etag: '', headers: {}, tags: [], segments: [] };
  const row = objectRow({ bucketId, key, writerAccountId, lastModified: at, ...nothing }, version);
  return { ...row, isDeleteMarker: true, inline: null };
}
