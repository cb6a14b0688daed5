/** Writes multipart uploads and their parts, within a batch. */
import type { BucketLocks } from '../buckets/bucket-locks.js';
import { putObject } from '../objects/object-write.js';
import type { Expectation, ObjectWrite, Refused, Released } from '../queries.js';
import type { NewObject, PartRecord } from '../records.js';
import type { StatementBatch } from '../statement-batch.js';
import { partRow } from './upload-rows.js';

const missing: Refused = { outcome: 'upload-missing' };

/** A part of the upload was uploaded again while it was completed; nothing has changed. */
export class StalePartsError extends Error {
  override name = 'StalePartsError';
}

/** Stores a part in the place of the one that had its number. */
export async function putPart(batch: StatementBatch, part: PartRecord): Promise<Released | Refused> {
  const { uploadId, partNumber } = part;
  batch.claim(`upload ${uploadId}`, 'shared');
  batch.claim(`upload ${uploadId} ${partNumber}`);
  const [upload] = await batch.read('SELECT "accountId" FROM "MultipartUpload" WHERE "id" = ?', uploadId);
  if (upload === undefined) return missing;
  const byNumber = '"uploadId" = ? AND "partNumber" = ?';
  const replaced = await batch.read(`SELECT "blobId" FROM "UploadPart" WHERE ${byNumber}`, uploadId, partNumber);
  const row = Object.entries(partRow(part, String(upload['accountId'])));
  batch.write(
    `INSERT OR REPLACE INTO "UploadPart" (${row.map(([column]) => `"${column}"`).join(', ')}) ` +
      `VALUES (${row.map(() => '?').join(', ')})`,
    ...row.map(([, value]) => value),
  );
  return { outcome: 'stored', released: replaced.map(({ blobId }) => String(blobId)) };
}

/** Ends an upload with an object made of the blobs in its segments; the blobs of its other parts are released. */
export async function completeUpload(
  batch: StatementBatch,
  buckets: BucketLocks,
  { uploadId, object, expect }: { uploadId: string; object: NewObject; expect: Expectation },
): Promise<ObjectWrite> {
  const blobs = await uploadedBlobs(batch, uploadId);
  if (blobs === undefined) return missing;
  // A part may have been replaced since its blob was chosen.
  if (!object.segments.every(({ blobId }) => blobs.includes(blobId))) throw new StalePartsError();
  const written = await putObject(batch, buckets, { object, expect });
  if (written.outcome !== 'stored') return written;
  deleteUpload(batch, uploadId);
  const used = new Set(object.segments.map(({ blobId }) => blobId));
  return { ...written, released: [...written.released, ...blobs.filter((id) => !used.has(id))] };
}

/** Ends an upload without an object. */
export async function abortUpload(batch: StatementBatch, uploadId: string): Promise<Released | Refused> {
  const released = await uploadedBlobs(batch, uploadId);
  if (released === undefined) return missing;
  deleteUpload(batch, uploadId);
  return { outcome: 'deleted', released };
}

/** The blobs of an upload's parts; `undefined` when there is no such upload. */
async function uploadedBlobs(batch: StatementBatch, uploadId: string): Promise<string[] | undefined> {
  batch.claim(`upload ${uploadId}`);
  const [upload] = await batch.read('SELECT 1 FROM "MultipartUpload" WHERE "id" = ?', uploadId);
  if (upload === undefined) return undefined;
  const parts = await batch.read('SELECT "blobId" FROM "UploadPart" WHERE "uploadId" = ?', uploadId);
  return parts.map(({ blobId }) => String(blobId));
}

/** Its parts go with it. */
function deleteUpload(batch: StatementBatch, uploadId: string): void {
  batch.write('DELETE FROM "MultipartUpload" WHERE "id" = ?', uploadId);
}
