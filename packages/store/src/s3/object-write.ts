/** Stores an object, within a transaction. */
import type { ObjectVersion, Prisma } from '../generated/prisma/client.js';
import type { BucketLocks } from './bucket-locks.js';
import { newVersionId, objectOf, objectRow, partRows } from './object-rows.js';
import type { Expectation, ObjectWrite, Refused } from './queries.js';
import type { BucketRecord, NewObject } from './records.js';
import { nextSequence } from './sequence.js';

/** The version of a bucket's objects while it has no versioning. */
export const nullVersion = 'null';

/** An object to store, and what must hold of the one that it replaces. */
export interface Put {
  readonly object: NewObject;
  readonly expect: Expectation;
}

const rowFacts = {
  id: true,
  versionId: true,
  sequence: true,
  isLatest: true,
  isDeleteMarker: true,
  etag: true,
  blobId: true,
  partsCount: true,
} satisfies Prisma.ObjectVersionSelect;

type RowFacts = Pick<ObjectVersion, keyof typeof rowFacts>;

/** Stores an object in the place of another, or as its newest version. */
export async function putObject(
  tx: Prisma.TransactionClient,
  buckets: BucketLocks,
  { object, expect }: Put,
): Promise<ObjectWrite> {
  const bucket = buckets.open(object.bucketId);
  if (bucket === undefined) return { outcome: 'bucket-missing' };
  const current = await currentRow(tx, object);
  const refused = unexpected(current, expect);
  if (refused !== undefined) return refused;
  const released = await makeRoom(tx, { bucket, key: object.key, current });
  const versionId = bucket.versioning === 'Enabled' ? newVersionId() : nullVersion;
  const sequence = nextSequence(current?.sequence);
  const row = objectRow(object, { versionId, sequence, accountId: bucket.accountId });
  const parts = partRows(object, row);
  await tx.objectVersion.create({ data: withOwnBytes(row) });
  if (parts.length > 0) await tx.objectPart.createMany({ data: parts });
  return { outcome: 'stored', object: objectOf(row, parts), released };
}

/** What is current under a key. */
export async function currentRow(
  tx: Prisma.TransactionClient,
  { bucketId, key }: { readonly bucketId: string; readonly key: string },
): Promise<RowFacts | undefined> {
  const where = { bucketId, key, isLatest: true };
  return (await tx.objectVersion.findFirst({ where, select: rowFacts })) ?? undefined;
}

/** Why a conditional write is refused; a delete marker is no object. */
export function unexpected(current: RowFacts | undefined, { ifMatch, ifAbsent }: Expectation): Refused | undefined {
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
  tx: Prisma.TransactionClient,
  { bucket, key, current }: { bucket: BucketRecord; key: string; current: RowFacts | undefined },
): Promise<string[]> {
  if (current === undefined) return [];
  const replaced = await replacedBy(tx, { bucket, key, current });
  if (current.id !== replaced?.id) {
    await tx.objectVersion.update({ where: { id: current.id }, data: { isLatest: false }, select: { id: true } });
  }
  return replaced === undefined ? [] : removeVersion(tx, replaced);
}

/** Deletes a version. @returns its blobs */
export async function removeVersion(
  tx: Prisma.TransactionClient,
  { id, blobId, partsCount }: Pick<RowFacts, 'id' | 'blobId' | 'partsCount'>,
): Promise<string[]> {
  const parts =
    partsCount === null
      ? []
      : await tx.objectPart.findMany({ where: { objectVersionId: id }, select: { blobId: true } });
  await tx.objectVersion.deleteMany({ where: { id } });
  return [...(blobId === null ? [] : [blobId]), ...parts.map((part) => part.blobId)];
}

/** A version of a key. */
export async function versionRow(
  tx: Prisma.TransactionClient,
  name: { readonly bucketId: string; readonly key: string; readonly versionId: string },
): Promise<RowFacts | undefined> {
  const { bucketId, key, versionId } = name;
  const where = { bucketId_key_versionId: { bucketId, key, versionId } };
  return (await tx.objectVersion.findUnique({ where, select: rowFacts })) ?? undefined;
}

async function replacedBy(
  tx: Prisma.TransactionClient,
  { bucket, key, current }: { bucket: BucketRecord; key: string; current: RowFacts },
): Promise<RowFacts | undefined> {
  if (bucket.versioning === 'Enabled') return undefined;
  if (current.versionId === nullVersion || bucket.versioning === undefined) return current;
  return versionRow(tx, { bucketId: bucket.id, key, versionId: nullVersion });
}

/** Prisma's type for bytes wants an ArrayBuffer of their own. */
function withOwnBytes(row: ObjectVersion): Prisma.ObjectVersionUncheckedCreateInput {
  return { ...row, inline: row.inline === null ? null : Uint8Array.from(row.inline) };
}
