/** Stores an object, within a batch. */
import type { BucketLocks } from '../buckets/bucket-locks.js';
import { newVersionId, objectOf, objectRow, partRows } from './object-rows.js';
import {
  blobsOf,
  currentVersion,
  deleteVersion,
  insertVersion,
  setLatest,
  type VersionFacts,
  versionOf,
} from './object-statements.js';
import type { Expectation, ObjectWrite, Refused } from '../queries.js';
import type { BucketRecord, NewObject } from '../records.js';
import { nextSequence } from './sequence.js';
import type { StatementBatch } from '../statement-batch.js';

/** The version of a bucket's objects while it has no versioning. */
export const nullVersion = 'null';

/** An object to store, and what must hold of the one that it replaces. */
export interface Put {
  readonly object: NewObject;
  readonly expect: Expectation;
}

/** Stores an object in the place of another, or as its newest version. */
export async function putObject(
  batch: StatementBatch,
  buckets: BucketLocks,
  { object, expect }: Put,
): Promise<ObjectWrite> {
  claimKey(batch, object);
  const bucket = buckets.open(object.bucketId);
  if (bucket === undefined) return { outcome: 'bucket-missing' };
  const current = await currentVersion(batch, object);
  const refused = unexpected(current, expect);
  if (refused !== undefined) return refused;
  const released = await makeRoom(batch, { bucket, key: object.key, current });
  const versionId = bucket.versioning === 'Enabled' ? newVersionId() : nullVersion;
  const sequence = nextSequence(current?.sequence);
  const row = objectRow(object, { versionId, sequence, accountId: bucket.accountId });
  const parts = partRows(object, row);
  insertVersion(batch, row, parts);
  return { outcome: 'stored', object: objectOf(row, parts), released };
}

/** Says that a write depends on what is under a key, and on the bucket being there. */
export function claimKey(batch: StatementBatch, { bucketId, key }: { bucketId: string; key: string }): void {
  batch.claim(`${bucketId}/${key}`);
}

/** Why a conditional write is refused; a delete marker is no object. */
export function unexpected(current: VersionFacts | undefined, { ifMatch, ifAbsent }: Expectation): Refused | undefined {
  const object = current?.isDeleteMarker === true ? undefined : current;
  if (ifAbsent === true && object !== undefined) return { outcome: 'precondition-failed' };
  if (ifMatch === undefined) return undefined;
  if (object === undefined) return { outcome: 'object-missing' };
  return ifMatch === '*' || ifMatch === object.etag ? undefined : { outcome: 'precondition-failed' };
}

/**
 * Makes room for a new current version: without versioning the one before goes, with versioning it stays; a suspended
 * bucket has one version that is replaced, wherever it is.
 * @returns the blobs that nothing uses any more
 */
export async function makeRoom(
  batch: StatementBatch,
  { bucket, key, current }: { bucket: BucketRecord; key: string; current: VersionFacts | undefined },
): Promise<string[]> {
  if (current === undefined) return [];
  const replaced = await replacedBy(batch, { bucket, key, current });
  if (current.id !== replaced?.id) setLatest(batch, current, false);
  return replaced === undefined ? [] : removeVersion(batch, replaced);
}

/** Deletes a version. @returns its blobs */
export async function removeVersion(batch: StatementBatch, version: VersionFacts): Promise<string[]> {
  const blobs = await blobsOf(batch, version);
  deleteVersion(batch, version);
  return blobs;
}

async function replacedBy(
  batch: StatementBatch,
  { bucket, key, current }: { bucket: BucketRecord; key: string; current: VersionFacts },
): Promise<VersionFacts | undefined> {
  if (bucket.versioning === 'Enabled') return undefined;
  if (current.versionId === nullVersion || bucket.versioning === undefined) return current;
  return versionOf(batch, { bucketId: bucket.id, key, versionId: nullVersion });
}
