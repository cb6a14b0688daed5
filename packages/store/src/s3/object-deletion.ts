/** Deletes an object or one of its versions, within a transaction. */
import type { Prisma } from '../generated/prisma/client.js';
import type { BucketLocks } from './bucket-locks.js';
import { newVersionId, objectRow } from './object-rows.js';
import { currentRow, makeRoom, nullVersion, removeVersion, unexpected, versionRow } from './object-write.js';
import type { DeleteTarget, ObjectRemoval } from './queries.js';
import type { BucketRecord } from './records.js';
import { nextSequence } from './sequence.js';

/** Deletes what the target names; what is not there is deleted, too. */
export async function deleteObject(
  tx: Prisma.TransactionClient,
  buckets: BucketLocks,
  target: DeleteTarget,
): Promise<ObjectRemoval> {
  const bucket = buckets.open(target.bucketId);
  if (bucket === undefined) return { outcome: 'bucket-missing' };
  const { versionId } = target;
  return versionId === undefined ? deleteCurrent(tx, bucket, target) : deleteVersion(tx, { ...target, versionId });
}

async function deleteCurrent(
  tx: Prisma.TransactionClient,
  bucket: BucketRecord,
  target: DeleteTarget,
): Promise<ObjectRemoval> {
  const current = await currentRow(tx, target);
  const refused = unexpected(current, target.expect ?? {});
  if (refused !== undefined) return refused;
  const released = await makeRoom(tx, { bucket, key: target.key, current });
  if (bucket.versioning === undefined) return { outcome: 'deleted', deleteMarker: false, released };
  const versionId = bucket.versioning === 'Enabled' ? newVersionId() : nullVersion;
  const sequence = nextSequence(current?.sequence);
  await tx.objectVersion.create({ data: markerRow(target, { versionId, sequence, accountId: bucket.accountId }) });
  return { outcome: 'deleted', versionId, deleteMarker: true, released };
}

async function deleteVersion(
  tx: Prisma.TransactionClient,
  target: DeleteTarget & { readonly versionId: string },
): Promise<ObjectRemoval> {
  const { bucketId, key, versionId } = target;
  const row = await versionRow(tx, target);
  const refused = unexpected(row, target.expect ?? {});
  if (refused !== undefined) return refused;
  if (row === undefined) return { outcome: 'deleted', versionId, deleteMarker: false, released: [] };
  const released = await removeVersion(tx, row);
  if (row.isLatest) {
    const next = await tx.objectVersion.findFirst({
      where: { bucketId, key },
      orderBy: { sequence: 'desc' },
      select: { id: true },
    });
    if (next !== null) await tx.objectVersion.updateMany({ where: next, data: { isLatest: true } });
  }
  return { outcome: 'deleted', versionId, deleteMarker: row.isDeleteMarker, released };
}

function markerRow(target: DeleteTarget, version: Parameters<typeof objectRow>[1]) {
  const { bucketId, key, writerAccountId, at } = target;
  const nothing = { size: 0, etag: '', headers: {}, tags: [], segments: [] };
  const row = objectRow({ bucketId, key, writerAccountId, lastModified: at, ...nothing }, version);
  return { ...row, isDeleteMarker: true, inline: null };
}
