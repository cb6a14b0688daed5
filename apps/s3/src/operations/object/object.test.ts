import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import * as sdk from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';

const Bucket = 'objects';
const large = randomBytes(300_000);
const quotedMd5 = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;

let cloud: TestCloud;
let s3: sdk.S3Client;

const put = (Key: string, Body: sdk.PutObjectCommandInput['Body'], more: Partial<sdk.PutObjectCommandInput> = {}) =>
  s3.send(new sdk.PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = async (Key: string, more: Partial<sdk.GetObjectCommandInput> = {}) => {
  const output = await s3.send(new sdk.GetObjectCommand({ Bucket, Key, ...more }));
  return { ...output, bytes: Buffer.from((await output.Body?.transformToByteArray()) ?? []) };
};
const status = (error: unknown) => (error as sdk.S3ServiceException).$metadata.httpStatusCode;

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  await put('large', large);
  await put('small', 'hello');
});
afterAll(() => cloud.stop());

describe('objects', () => {
  test.each([0, 1, 16 * 1024, 16 * 1024 + 1, 1_000_000])('of %d bytes come back', async (length) => {
    const bytes = randomBytes(length);
    const { ETag, ChecksumCRC32 } = await put('sized', bytes);
    expect(ETag).toBe(quotedMd5(bytes));
    const read = await get('sized', { ChecksumMode: 'ENABLED' });
    expect(read.bytes.equals(bytes)).toBe(true);
    expect(read).toMatchObject({ ETag, ContentLength: length, ChecksumCRC32, ChecksumType: 'FULL_OBJECT' });
  });

  test('of a stream of unknown chunks come back', async () => {
    const chunks = Array.from({ length: 20 }, () => randomBytes(10_000));
    await put('streamed', Readable.from(chunks), { ContentLength: 200_000 });
    expect((await get('streamed')).bytes.equals(Buffer.concat(chunks))).toBe(true);
  });

  test('have the checksum that they came with, or one that S3 computes', async () => {
    const plain = new sdk.S3Client({ ...cloud.root, requestChecksumCalculation: 'WHEN_REQUIRED' });
    const input = { Bucket, Key: 'summed', Body: '123456789' };
    const sha256 = createHash('sha256').update(input.Body).digest('base64');
    const sum = async () => get('summed', { ChecksumMode: 'ENABLED' });
    await plain.send(new sdk.PutObjectCommand(input));
    expect(await sum()).toMatchObject({ ChecksumCRC64NVME: 'rosUhgp5mIg=', ChecksumType: 'FULL_OBJECT' });
    await plain.send(new sdk.PutObjectCommand({ ...input, ChecksumSHA256: sha256 }));
    expect(await sum()).toMatchObject({ ChecksumSHA256: sha256 });
    await s3.send(new sdk.PutObjectCommand({ ...input, ChecksumAlgorithm: 'CRC32C' }));
    expect(await sum()).toMatchObject({ ChecksumCRC32C: '4waSgw==' });
  });

  test('keep their headers and metadata', async () => {
    const headers = {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'no-cache',
      ContentDisposition: 'attachment',
      ContentEncoding: 'gzip',
      ContentLanguage: 'de',
      Expires: new Date('2030-01-01T00:00:00Z'),
      WebsiteRedirectLocation: '/there',
      StorageClass: 'STANDARD_IA',
      Metadata: { one: 'first', two: 'second' },
    } as const;
    await put('headers', 'x', { ...headers, Tagging: 'a=1&b=2' });
    const head = await s3.send(new sdk.HeadObjectCommand({ Bucket, Key: 'headers' }));
    expect(head).toMatchObject({ ...headers, ContentLength: 1, ServerSideEncryption: 'AES256', AcceptRanges: 'bytes' });
    const changed = await get('headers', { ResponseContentType: 'text/html', ResponseCacheControl: 'max-age=1' });
    expect(changed).toMatchObject({ ContentType: 'text/html', CacheControl: 'max-age=1', ContentLanguage: 'de' });
    expect(changed.TagCount).toBe(2);
  });

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=299990-', 299_990, 300_000],
    ['bytes=-5', 299_995, 300_000],
    ['bytes=299990-999999', 299_990, 300_000],
    ['bytes=70000-200000', 70_000, 200_001],
  ])('are read in the range %s', async (Range, start, end) => {
    const part = await get('large', { Range });
    expect(part.bytes.equals(large.subarray(start, end))).toBe(true);
    expect(part).toMatchObject({ ContentRange: `bytes ${start}-${end - 1}/300000`, ContentLength: end - start });
    expect(part.$metadata.httpStatusCode).toBe(206);
  });

  test('answer ranges that cannot be met, and ignore those that are none', async () => {
    await expect(get('small', { Range: 'bytes=5-' })).rejects.toMatchObject({ name: 'InvalidRange' });
    await expect(get('small', { Range: 'bytes=5-' }).catch(status)).resolves.toBe(416);
    expect((await get('small', { Range: 'lines=1-2' })).bytes.toString()).toBe('hello');
    expect((await get('small', { Range: 'bytes=3-1' })).bytes.toString()).toBe('hello');
  });

  test('are read under conditions', async () => {
    const { ETag, LastModified = new Date() } = await get('small');
    const before = new Date(LastModified.getTime() - 5000);
    const outcome = (more: Partial<sdk.GetObjectCommandInput>) => get('small', more).then(() => 200, status);
    expect(await outcome({ IfMatch: ETag })).toBe(200);
    expect(await outcome({ IfMatch: '"other"' })).toBe(412);
    expect(await outcome({ IfNoneMatch: ETag })).toBe(304);
    expect(await outcome({ IfNoneMatch: '"other"' })).toBe(200);
    expect(await outcome({ IfModifiedSince: LastModified })).toBe(304);
    expect(await outcome({ IfModifiedSince: before })).toBe(200);
    expect(await outcome({ IfUnmodifiedSince: before })).toBe(412);
    expect(await outcome({ IfUnmodifiedSince: LastModified })).toBe(200);
    expect(await outcome({ IfMatch: ETag, IfUnmodifiedSince: before })).toBe(200);
    expect(await outcome({ IfNoneMatch: '"other"', IfModifiedSince: LastModified })).toBe(200);
  });

  test('are written under conditions, one of many at a time', async () => {
    const only = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => put('once', String(at), { IfNoneMatch: '*' })),
    );
    expect(only.filter(({ status: one }) => one === 'fulfilled')).toHaveLength(1);
    const { ETag } = await get('once');
    const swaps = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => put('once', `next ${at}`, { IfMatch: ETag })),
    );
    expect(swaps.filter(({ status: one }) => one === 'fulfilled')).toHaveLength(1);
    await expect(put('nothing', 'x', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(put('once', 'x', { IfMatch: '"no"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'once', IfMatch: '"no"' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  test('read while they are replaced are read whole', async () => {
    const first = randomBytes(3_000_000);
    await put('replaced', first);
    const reading = await s3.send(new sdk.GetObjectCommand({ Bucket, Key: 'replaced' }));
    await put('replaced', 'second');
    const bytes = await reading.Body?.transformToByteArray();
    expect(Buffer.from(bytes ?? []).equals(first)).toBe(true);
    expect((await get('replaced')).bytes.toString()).toBe('second');
  });

  test('are gone once deleted, and may be deleted again', async () => {
    await put('gone', 'x');
    await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey', Key: 'gone' });
  });

  test.each([
    [{ Key: 'k'.repeat(1025) }, 'KeyTooLongError'],
    [{ Metadata: { m: 'x'.repeat(2048) } }, 'MetadataTooLarge'],
    [{ StorageClass: 'CLOUD' as sdk.StorageClass }, 'InvalidStorageClass'],
    [{ ACL: 'public-read' as const }, 'AccessControlListNotSupported'],
    [{ ServerSideEncryption: 'aws:kms' as const }, 'NotImplemented'],
    [{ ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }, 'BadDigest'],
    [{ ContentMD5: 'AAAA' }, 'InvalidDigest'],
    [{ Tagging: 'a=1&a=2' }, 'InvalidArgument'],
    [{ Tagging: 'a%00=1' }, 'InvalidTag'],
    [{ IfNoneMatch: '"x"' }, 'NotImplemented'],
  ])('%j is refused', async (input, name) => {
    await expect(put('refused', 'x', input)).rejects.toMatchObject({ name });
    await expect(get('refused')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('take a presigned URL', async () => {
    const upload = await getSignedUrl(s3, new sdk.PutObjectCommand({ Bucket, Key: 'presigned' }), { expiresIn: 60 });
    expect((await fetch(upload, { method: 'PUT', body: 'by link' })).status).toBe(200);
    const download = await getSignedUrl(s3, new sdk.GetObjectCommand({ Bucket, Key: 'presigned' }), { expiresIn: 60 });
    expect(await (await fetch(download)).text()).toBe('by link');
  });

  test('have any key that is text', async () => {
    const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !/[\p{C}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(key, async (Key) => {
        await put(Key, Key);
        expect((await get(Key)).bytes.toString()).toBe(Key);
        await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
      }),
      {
        numRuns: 25,
        examples: [['../../etc/passwd'], ['a//b/./..'], ['/lead'], ['trail/'], ['a+b c%20&=?#'], ['ü/語/😀']],
      },
    );
  });

  test('whose upload breaks off leave nothing', async () => {
    const url = new URL(await getSignedUrl(s3, new sdk.PutObjectCommand({ Bucket, Key: 'broken' }), { expiresIn: 60 }));
    await new Promise<void>((resolve) => {
      const upload = request(url, { method: 'PUT', headers: { 'content-length': '1000000' } });
      upload.on('error', () => resolve());
      upload.write(Buffer.alloc(500_000));
      setTimeout(() => upload.destroy(), 50);
    });
    await expect(get('broken')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('tags and attributes', () => {
  const Key = 'described';

  test('tags are put, read and deleted', async () => {
    await put(Key, 'x', { Tagging: 'team=blue' });
    const read = async () => (await s3.send(new sdk.GetObjectTaggingCommand({ Bucket, Key }))).TagSet;
    expect(await read()).toEqual([{ Key: 'team', Value: 'blue' }]);
    const TagSet = [{ Key: 'a/b', Value: 'x y+z' }];
    await s3.send(new sdk.PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet } }));
    expect(await read()).toEqual(TagSet);
    expect((await get(Key)).TagCount).toBe(1);
    await s3.send(new sdk.DeleteObjectTaggingCommand({ Bucket, Key }));
    expect(await read()).toEqual([]);
  });

  test('attributes are those that were asked for', async () => {
    const { ETag = '', ChecksumCRC32 } = await put(Key, 'attributes');
    const ObjectAttributes: sdk.ObjectAttributes[] = ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts'];
    const all = await s3.send(new sdk.GetObjectAttributesCommand({ Bucket, Key, ObjectAttributes }));
    expect(all).toMatchObject({
      ETag: ETag.replaceAll('"', ''),
      ObjectSize: 10,
      StorageClass: 'STANDARD',
      Checksum: { ChecksumCRC32, ChecksumType: 'FULL_OBJECT' },
    });
    expect(all.ObjectParts).toBeUndefined();
    const size = await s3.send(new sdk.GetObjectAttributesCommand({ Bucket, Key, ObjectAttributes: ['ObjectSize'] }));
    expect(size.ETag).toBeUndefined();
  });

  test('the ACL gives the owner full control', async () => {
    const { Grants, Owner } = await s3.send(new sdk.GetObjectAclCommand({ Bucket, Key }));
    expect(Grants?.map(({ Grantee, Permission }) => [Grantee?.ID, Permission])).toEqual([[Owner?.ID, 'FULL_CONTROL']]);
  });
});
