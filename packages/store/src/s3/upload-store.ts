/** Multipart uploads under way. */
import type { Prisma } from '../generated/prisma/client.js';
import type { ObjectStore, Writing } from './object-store.js';
import { putObject } from './object-write.js';
import { page } from './paging.js';
import type { Expectation, ListPage, ListQuery, ObjectWrite, Refused, Released } from './queries.js';
import type { NewObject, PartRecord, UploadRecord } from './records.js';
import { partOf, partRow, uploadOf, uploadRow } from './upload-rows.js';

const missing: Refused = { outcome: 'upload-missing' };

/** Uploads, as S3's operations ask for them. */
export class UploadStore {
  readonly #writing: Writing;
  readonly #objects: ObjectStore;

  constructor(writing: Writing, objects: ObjectStore) {
    this.#writing = writing;
    this.#objects = objects;
  }

  async find(id: string): Promise<UploadRecord | undefined> {
    const prisma = await this.#writing.prisma();
    const row = await prisma.multipartUpload.findUnique({ where: { id } });
    return row === null ? undefined : uploadOf(row);
  }

  /** Starts an upload. */
  create(upload: UploadRecord): Promise<Released | Refused> {
    return this.#writing.writes.write(async (tx) => {
      const bucket = this.#writing.buckets.open(upload.bucketId);
      if (bucket === undefined) return { outcome: 'bucket-missing' };
      await tx.multipartUpload.create({ data: uploadRow(upload, bucket.accountId) });
      return { outcome: 'stored', released: [] };
    });
  }

  /** Stores a part in the place of the one that had its number. */
  putPart(part: PartRecord): Promise<Released | Refused> {
    return this.#writing.writes.write(async (tx) => {
      const upload = await tx.multipartUpload.findUnique({ where: { id: part.uploadId }, select: { accountId: true } });
      if (upload === null) return missing;
      const { uploadId, partNumber } = part;
      const where = { uploadId_partNumber: { uploadId, partNumber } };
      const replaced = await tx.uploadPart.findUnique({ where, select: { blobId: true } });
      const row = partRow(part, upload.accountId);
      await tx.uploadPart.upsert({ where, create: row, update: row });
      return { outcome: 'stored', released: replaced === null ? [] : [replaced.blobId] };
    });
  }

  /** The parts behind the number `after`, in order. */
  async parts(uploadId: string, after: number, limit: number): Promise<PartRecord[]> {
    const prisma = await this.#writing.prisma();
    const where = { uploadId, partNumber: { gt: after } };
    const rows = await prisma.uploadPart.findMany({ where, orderBy: { partNumber: 'asc' }, take: limit });
    return rows.map(partOf);
  }

  /** Ends an upload with an object made of the blobs in its segments; the blobs of its other parts are released. */
  complete(uploadId: string, object: NewObject, expect: Expectation = {}): Promise<ObjectWrite> {
    return this.#objects
      .write(object, async (tx) => {
        const blobs = await removeUpload(tx, uploadId);
        if (blobs === undefined) return missing;
        const used = new Set(object.segments.map(({ blobId }) => blobId));
        // A part may have been replaced since its blob was chosen.
        if (!object.segments.every(({ blobId }) => blobs.includes(blobId))) throw new StalePartsError();
        const written = await putObject(tx, this.#writing.buckets, { object, expect });
        if (written.outcome !== 'stored') throw new RefusedError(written);
        return { ...written, released: [...written.released, ...blobs.filter((id) => !used.has(id))] };
      })
      .catch((error: unknown) => {
        // Thrown, so that the upload is still there.
        if (error instanceof RefusedError) return error.refused;
        throw error;
      });
  }

  /** Ends an upload without an object. */
  abort(uploadId: string): Promise<Released | Refused> {
    return this.#writing.writes.write(async (tx) => {
      const released = await removeUpload(tx, uploadId);
      return released === undefined ? missing : { outcome: 'deleted', released };
    });
  }

  /** The uploads under way in a bucket, by key and time. */
  async list(query: ListQuery): Promise<ListPage<UploadRecord>> {
    const { multipartUpload } = await this.#writing.prisma();
    const { bucketId, after, afterId } = query;
    const behind =
      afterId === undefined ? null : await multipartUpload.findUnique({ where: { id: afterId, bucketId, key: after } });
    const found = await page(
      query,
      ({ range, row }, take) =>
        multipartUpload.findMany({
          where: { bucketId, key: range, ...(row && { OR: laterThan(row) }) },
          orderBy: [{ key: 'asc' }, { initiatedAt: 'asc' }, { id: 'asc' }],
          take,
        }),
      behind ?? undefined,
    );
    return { ...found, items: found.items.map(uploadOf) };
  }
}

/** A part of the upload was uploaded again while it was completed; nothing has changed. */
export class StalePartsError extends Error {
  override name = 'StalePartsError';
}

class RefusedError extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.outcome);
    this.refused = refused;
  }
}

function laterThan({ key, initiatedAt, id }: { key: string; initiatedAt: Date; id: string }) {
  return [
    { key: { gt: key } },
    { key, initiatedAt: { gt: initiatedAt } },
    { key, initiatedAt, id: { gt: id } },
  ] satisfies Prisma.MultipartUploadWhereInput[];
}

/** Deletes an upload. @returns the blobs of its parts; `undefined` when there is no such upload */
async function removeUpload(tx: Prisma.TransactionClient, id: string): Promise<string[] | undefined> {
  const parts = await tx.uploadPart.findMany({ where: { uploadId: id }, select: { blobId: true } });
  const { count } = await tx.multipartUpload.deleteMany({ where: { id } });
  return count === 0 ? undefined : parts.map(({ blobId }) => blobId);
}
