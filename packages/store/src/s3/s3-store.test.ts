import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListQuery, ObjectWrite } from './queries.js';
import type { BucketRecord, NewObject, ObjectRecord, PartRecord } from './records.js';
import { successor } from './paging.js';
import { openS3Store, type S3Store } from './s3-store.js';
import { StalePartsError } from './uploads/upload-write.js';

const bucket: BucketRecord = {
  id: 'bucket-1',
  name: 'photos',
  accountId: '111122223333',
  canonicalOwnerId: 'c'.repeat(64),
  region: 'us-east-1',
  createdAt: new Date(0),
  objectOwnership: 'BucketOwnerEnforced',
  policyIsPublic: false,
  tags: [],
};

const object = (key: string, more: Partial<NewObject> = {}): NewObject => ({
  bucketId: bucket.id,
  key,
  writerAccountId: bucket.accountId,
  lastModified: new Date(1000),
  size: 1,
  etag: 'e1',
  headers: {},
  tags: [],
  inline: Buffer.from('x'),
  segments: [],
  ...more,
});
const inBlob = (key: string, blobId: string) => {
  const { inline: _inline, ...rest } = object(key);
  return { ...rest, segments: [{ blobId, size: 1 }] };
};
const query = (more: Partial<ListQuery> = {}): ListQuery => ({
  bucketId: bucket.id,
  prefix: '',
  delimiter: '',
  after: '',
  limit: 1000,
  ...more,
});
const removal = (key: string, versionId?: string) => ({
  bucketId: bucket.id,
  key,
  writerAccountId: bucket.accountId,
  at: new Date(2000),
  ...(versionId !== undefined && { versionId }),
});

let store: S3Store;
beforeEach(async () => {
  store = await openS3Store({ file: undefined });
  await store.buckets.create(bucket);
});
afterEach(() => store.close());

function stored(write: ObjectWrite): { object: ObjectRecord; released: readonly string[] } {
  if (write.outcome !== 'stored') throw new Error(write.outcome);
  return write;
}

describe('buckets', () => {
  test('have one name in a partition, and are found in it alone', async () => {
    expect(await store.buckets.create({ ...bucket, id: 'bucket-2' })).toEqual({
      created: false,
      owner: bucket.accountId,
    });
    expect(store.buckets.find('aws', 'photos')?.id).toBe(bucket.id);
    expect(store.buckets.find('aws-cn', 'photos')).toBeUndefined();
  });

  test('change one setting at a time', async () => {
    const publicAccessBlock = {
      blockPublicAcls: true,
      ignorePublicAcls: false,
      blockPublicPolicy: true,
      restrictPublicBuckets: false,
    };
    const tags = [
      { key: 'b', value: '1' },
      { key: 'a', value: '2' },
    ];
    await store.buckets.update(bucket.id, { publicAccessBlock });
    await store.buckets.update(bucket.id, { versioning: 'Enabled', tags });
    expect(store.buckets.get(bucket.id)).toMatchObject({ publicAccessBlock, versioning: 'Enabled', tags });
    await store.buckets.update(bucket.id, { publicAccessBlock: null, objectOwnership: null });
    const after = store.buckets.get(bucket.id);
    expect(after?.publicAccessBlock).toBeUndefined();
    expect(after?.objectOwnership).toBeUndefined();
    expect(await store.buckets.update('none', { versioning: 'Enabled' })).toBe(false);
  });

  test('let nothing in once they are found empty', async () => {
    const [gone, put] = await Promise.all([store.deleteBucket(bucket.id), store.objects.put(object('late'))]);
    expect(gone).toEqual({ outcome: 'deleted', released: [] });
    expect(put).toEqual({ outcome: 'bucket-missing' });
    expect(await store.deleteBucket(bucket.id)).toEqual({ outcome: 'bucket-missing' });
  });

  test('stay when something came first', async () => {
    const [put, kept] = await Promise.all([store.objects.put(object('early')), store.deleteBucket(bucket.id)]);
    expect(put.outcome).toBe('stored');
    expect(kept).toEqual({ outcome: 'not-empty' });
    expect(store.buckets.get(bucket.id)).toBeDefined();
  });
});

describe('objects', () => {
  test('come back as they were stored, from the cache and from the table', async () => {
    const full = object('full', {
      inline: Buffer.from([0, 255]),
      size: 2,
      headers: { contentType: 'text/plain', cacheControl: 'no-cache', storageClass: 'GLACIER', metadata: { a: 'ü' } },
      tags: [{ key: 'k=&', value: 'v +' }],
      checksum: { algorithm: 'CRC32', value: 'AAAA', type: 'FULL_OBJECT' },
    });
    const { object: written } = stored(await store.objects.put(full));
    const { writerAccountId: _writer, ...expected } = full;
    const cached = await store.objects.current(bucket.id, 'full');
    const read = await store.objects.version(bucket.id, 'full', 'null');
    for (const one of [written, cached, read]) {
      expect({ ...one, inline: Buffer.from(one?.inline ?? []) }).toMatchObject(expected);
    }
  });

  test('release the blob of the one they replace', async () => {
    await store.objects.put(inBlob('k', 'blob-1'));
    expect(stored(await store.objects.put(inBlob('k', 'blob-2'))).released).toEqual(['blob-1']);
    expect([...(await store.referencedBlobs())]).toEqual(['blob-2']);
    expect(await store.objects.delete(removal('k'))).toMatchObject({ outcome: 'deleted', released: ['blob-2'] });
    expect(await store.objects.current(bucket.id, 'k')).toBeUndefined();
  });

  test('written at once under one key: the last one is there, and only one of those that ask for none', async () => {
    const writes = Array.from({ length: 30 }, (_, at) => store.objects.put(inBlob('busy', `blob-${at}`)));
    const released = (await Promise.all(writes)).flatMap((write) => stored(write).released);
    const [last] = [...(await store.referencedBlobs())];
    expect([...released, last].sort()).toEqual(writes.map((_, at) => `blob-${at}`).sort());
    expect((await store.objects.current(bucket.id, 'busy'))?.segments).toEqual([{ blobId: last, size: 1 }]);
    const first = await Promise.all(writes.map(() => store.objects.put(object('first'), { ifAbsent: true })));
    expect(first.map(({ outcome }) => outcome).sort()).toEqual([
      ...writes.slice(1).map(() => 'precondition-failed'),
      'stored',
    ]);
  });

  test('keep the order of their versions, whatever is deleted', async () => {
    await store.buckets.update(bucket.id, { versioning: 'Enabled' });
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      ids.push(stored(await store.objects.put(object('k', { etag: `e${at}` }))).object.versionId);
    }
    for (const at of [4, 1, 3]) {
      await store.objects.delete(removal('k', ids[at]));
      ids.splice(at, 1, '');
      const newest = ids.findLast((id) => id !== '');
      expect((await store.objects.current(bucket.id, 'k'))?.versionId).toBe(newest);
    }
    const { items } = await store.objects.listVersions(query());
    expect(items.map(({ etag, isLatest }) => [etag, isLatest])).toEqual([
      ['e2', true],
      ['e0', false],
    ]);
  });

  test('get other tags, unless they are gone', async () => {
    const { object: written } = stored(await store.objects.put(object('k')));
    await store.objects.setTags(written, [{ key: 'a', value: 'b' }]);
    expect((await store.objects.current(bucket.id, 'k'))?.tags).toEqual([{ key: 'a', value: 'b' }]);
    await store.objects.delete(removal('k'));
    expect(await store.objects.setTags(written, [])).toBe(false);
  });
});

describe('listings', () => {
  test('are in the order of bytes, each key once', async () => {
    const unit = fc.constantFrom('a', 'b', '/', 'é', '～', '😀', '%', '_');
    const keys = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 5 }), { maxLength: 12 });
    const inputs = fc.record({
      keys,
      prefix: fc.string({ unit, maxLength: 2 }),
      delimiter: fc.constantFrom('', '/', 'a'),
      limit: fc.integer({ min: 1, max: 4 }),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(inputs, async ({ keys: some, prefix, delimiter, limit }) => {
        const bucketId = `round-${(round += 1)}`;
        await store.buckets.create({ ...bucket, id: bucketId, name: bucketId });
        await Promise.all(some.map((key) => store.objects.put({ ...object(key), bucketId })));
        const found: string[] = [];
        for (let after = ''; ;) {
          const page = await store.objects.list({ bucketId, prefix, delimiter, limit, after });
          found.push(...page.items.map(({ key }) => key), ...page.commonPrefixes);
          if (!page.truncated) break;
          after = page.last;
        }
        const rolled = some
          .filter((key) => key.startsWith(prefix))
          .map((key) => {
            const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
            return at < 0 ? key : key.slice(0, at + delimiter.length);
          });
        expect(found.sort()).toEqual([...new Set(rolled)].sort());
        expect(found).toHaveLength(new Set(found).size);
      }),
      { numRuns: 30 },
    );
  });

  test('skip what a common prefix stands for, however much it is', async () => {
    for (let at = 0; at < 60; at += 1) await store.objects.put(object(`dir${at % 3}/${at}`));
    const first = await store.objects.list(query({ delimiter: '/', limit: 2 }));
    expect(first).toEqual({ items: [], commonPrefixes: ['dir0/', 'dir1/'], truncated: true, last: 'dir1/' });
    const rest = await store.objects.list(query({ delimiter: '/', limit: 2, after: first.last }));
    expect(rest).toMatchObject({ commonPrefixes: ['dir2/'], truncated: false });
  });

  test('end where a prefix ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (prefix, rest) => {
        const end = successor(prefix);
        if (end !== undefined) expect(Buffer.compare(Buffer.from(prefix + rest), Buffer.from(end))).toBeLessThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('uploads', () => {
  const upload = {
    id: 'upload-1',
    bucketId: bucket.id,
    key: 'k',
    initiatedAt: new Date(500),
    initiatorId: 'AIDA',
    initiatorArn: 'arn:aws:iam::111122223333:user/u',
    writerAccountId: bucket.accountId,
    headers: { metadata: { m: '1' } },
    tags: [{ key: 'a', value: 'b' }],
    checksumAlgorithm: 'CRC32',
    checksumType: 'COMPOSITE' as const,
  };
  const part = (partNumber: number, blobId: string): PartRecord => ({
    uploadId: upload.id,
    partNumber,
    size: 7,
    etag: `e${partNumber}`,
    lastModified: new Date(600),
    checksum: 'AAAA',
    blobId,
  });
  const whole = (...parts: PartRecord[]) => {
    const { inline: _inline, ...rest } = object('k');
    const segments = parts.map(({ blobId, size, partNumber, etag }) => ({ blobId, size, partNumber, etag }));
    return { ...rest, segments };
  };

  beforeEach(() => store.uploads.create(upload));

  test('become objects of their parts, and release the others', async () => {
    await store.uploads.putPart(part(1, 'old'));
    expect(await store.uploads.putPart(part(1, 'one'))).toEqual({ outcome: 'stored', released: ['old'] });
    await store.uploads.putPart(part(2, 'two'));
    await store.uploads.putPart(part(3, 'three'));
    expect(await store.uploads.find(upload.id)).toMatchObject({ ...upload, headers: { metadata: { m: '1' } } });
    const done = await store.uploads.complete(upload.id, whole(part(1, 'one'), part(3, 'three')));
    expect(stored(done).released).toEqual(['two']);
    expect(await store.uploads.find(upload.id)).toBeUndefined();
    expect((await store.objects.version(bucket.id, 'k', 'null'))?.segments.map(({ blobId }) => blobId)).toEqual([
      'one',
      'three',
    ]);
    expect(await store.objects.delete(removal('k'))).toMatchObject({ released: ['one', 'three'] });
  });

  test('are still there when they cannot be completed', async () => {
    await store.uploads.putPart(part(1, 'one'));
    await store.objects.put(object('k'));
    expect(await store.uploads.complete(upload.id, whole(part(1, 'one')), { ifAbsent: true })).toEqual({
      outcome: 'precondition-failed',
    });
    await expect(store.uploads.complete(upload.id, whole(part(1, 'replaced')))).rejects.toThrow(StalePartsError);
    expect(await store.uploads.parts(upload.id, 0, 10)).toEqual([part(1, 'one')]);
  });

  test('take no part once they have ended', async () => {
    await store.uploads.putPart(part(1, 'one'));
    expect(await store.uploads.abort(upload.id)).toEqual({ outcome: 'deleted', released: ['one'] });
    expect(await store.uploads.abort(upload.id)).toEqual({ outcome: 'upload-missing' });
    expect(await store.uploads.putPart(part(2, 'two'))).toEqual({ outcome: 'upload-missing' });
  });

  test('go with their bucket', async () => {
    await store.uploads.putPart(part(1, 'one'));
    expect(await store.deleteBucket(bucket.id)).toEqual({ outcome: 'deleted', released: ['one'] });
    expect(await store.uploads.find(upload.id)).toBeUndefined();
  });
});
