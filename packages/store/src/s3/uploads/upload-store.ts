/** Multipart uploads under way. */
import type { Prisma } from '../../generated/prisma/client.js';
import type { ObjectStore, Writing } from '../objects/object-store.js';
import { page } from '../paging.js';
import type { Expectation, ListPage, ListQuery, ObjectWrite, Refused, Released } from '../queries.js';
import type { NewObject, PartRecord, UploadRecord } from '../records.js';
import { partOf, uploadOf, uploadRow } from './upload-rows.js';
import { abortUpload, completeUpload, putPart } from './upload-write.js';

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
    const { writes, buckets } = this.#writing;
    return writes.write(async (tx) => {
      const bucket = buckets.open(upload.bucketId);
      if (bucket === undefined) return { outcome: 'bucket-missing' };
      await tx.multipartUpload.create({ data: uploadRow(upload, bucket.accountId) });
      return { outcome: 'stored', released: [] };
    });
  }

  /** Stores a part in the place of the one that had its number. */
  putPart(part: PartRecord): Promise<Released | Refused> {
    return this.#writing.statements.write((batch) => putPart(batch, part));
  }

  /** The parts behind the number `after`, in order. */
  async parts(uploadId: string, after: number, limit: number): Promise<PartRecord[]> {
    const prisma = await this.#writing.prisma();
    const where = { uploadId, partNumber: { gt: after } };
    const rows = await prisma.uploadPart.findMany({ where, orderBy: { partNumber: 'asc' }, take: limit });
    return rows.map(partOf);
  }

  /**
   * Ends an upload with an object made of the blobs in its segments; the blobs of its other parts are released.
   * @throws StalePartsError when one of its parts is not the one that was chosen
   */
  complete(uploadId: string, object: NewObject, expect: Expectation = {}): Promise<ObjectWrite> {
    const { buckets } = this.#writing;
    return this.#objects.write(object, (batch) => completeUpload(batch, buckets, { uploadId, object, expect }));
  }

  /** Ends an upload without an object. */
  abort(uploadId: string): Promise<Released | Refused> {
    return this.#writing.statements.write((batch) => abortUpload(batch, uploadId));
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

function laterThan({ key, initiatedAt, id }: { key: string; initiatedAt: Date; id: string }) {
  return [
    { key: { gt: key } },
    { key, initiatedAt: { gt: initiatedAt } },
    { key, initiatedAt, id: { gt: id } },
  ] satisfies Prisma.MultipartUploadWhereInput[];
}
