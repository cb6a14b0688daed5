import { createHash, randomBytes } from 'node:crypto';
import * as sdk from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';
import { checksumDigest } from '../../resources/checksum/checksum.js';

const Bucket = 'uploads';
const MB = 1024 ** 2;
const bytes = randomBytes(11 * MB);
const slices = [bytes.subarray(0, 5 * MB), bytes.subarray(5 * MB, 10 * MB), bytes.subarray(10 * MB)];
const md5 = (data: Uint8Array) => createHash('md5').update(data).digest();
const etagOfParts = `"${md5(Buffer.concat(slices.map(md5))).toString('hex')}-3"`;

let cloud: TestCloud;
let s3: sdk.S3Client;

const get = async (Key: string, more: Partial<sdk.GetObjectCommandInput> = {}) => {
  const output = await s3.send(new sdk.GetObjectCommand({ Bucket, Key, ...more }));
  return { ...output, bytes: Buffer.from((await output.Body?.transformToByteArray()) ?? []) };
};
const start = async (Key: string, more: Partial<sdk.CreateMultipartUploadCommandInput> = {}) => {
  const { UploadId } = await s3.send(
    new sdk.CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', ...more }),
  );
  return { Bucket, Key, UploadId };
};
type Started = Awaited<ReturnType<typeof start>>;
const part = async (upload: Started, PartNumber: number, Body: Uint8Array): Promise<sdk.CompletedPart> => {
  const { ETag, ChecksumCRC32 } = await s3.send(new sdk.UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag, ChecksumCRC32 };
};
const complete = (upload: Started, Parts: sdk.CompletedPart[], more: object = {}) =>
  s3.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }));

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
});
afterAll(() => cloud.stop());

describe('multipart uploads', () => {
  test('make an object of their parts', async () => {
    const upload = await start('whole', { ContentType: 'text/plain', Metadata: { m: '1' }, Tagging: 'a=b' });
    // The parts come in any order, and one comes twice.
    await part(upload, 2, slices[0] ?? bytes);
    const [three, one, two] = await Promise.all([2, 0, 1].map((at) => part(upload, at + 1, slices[at] ?? bytes)));
    const listed = await s3.send(new sdk.ListPartsCommand({ ...upload, MaxParts: 2 }));
    expect(listed).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2' });
    expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, 5 * MB],
      [2, 5 * MB],
    ]);
    const done = await complete(upload, [one ?? {}, two ?? {}, three ?? {}]);
    expect(done.ETag).toBe(etagOfParts);
    const read = await get('whole', { ChecksumMode: 'ENABLED' });
    expect(read.bytes.equals(bytes)).toBe(true);
    expect(read).toMatchObject({ ETag: etagOfParts, ContentType: 'text/plain', Metadata: { m: '1' }, TagCount: 1 });
    expect(read.ChecksumType).toBe('COMPOSITE');
    expect(read.ChecksumCRC32).toMatch(/-3$/);
    await expect(s3.send(new sdk.ListPartsCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  test('are read across their parts, and part by part', async () => {
    const across = await get('whole', { Range: `bytes=${5 * MB - 10}-${10 * MB + 9}` });
    expect(across.bytes.equals(bytes.subarray(5 * MB - 10, 10 * MB + 10))).toBe(true);
    const second = await get('whole', { PartNumber: 2 });
    expect(second.bytes.equals(slices[1] ?? bytes)).toBe(true);
    expect(second).toMatchObject({ PartsCount: 3, ContentRange: `bytes ${5 * MB}-${10 * MB - 1}/${11 * MB}` });
    await expect(get('whole', { PartNumber: 4 })).rejects.toMatchObject({ name: 'InvalidPartNumber' });
    const ObjectAttributes: sdk.ObjectAttributes[] = ['ObjectParts'];
    const { ObjectParts } = await s3.send(
      new sdk.GetObjectAttributesCommand({ Bucket, Key: 'whole', ObjectAttributes, MaxParts: 1 }),
    );
    expect(ObjectParts).toMatchObject({ TotalPartsCount: 3, IsTruncated: true, Parts: [{ PartNumber: 1 }] });
  });

  test('copied whole become one part', async () => {
    const source = { Bucket, Key: 'flat', CopySource: `${Bucket}/whole` };
    const { CopyObjectResult } = await s3.send(new sdk.CopyObjectCommand(source));
    expect(CopyObjectResult?.ETag).toBe(`"${md5(bytes).toString('hex')}"`);
    expect((await get('flat')).bytes.equals(bytes)).toBe(true);
  });

  test('take parts from other objects', async () => {
    const upload = await start('from copies');
    const CopySource = `${Bucket}/whole`;
    const ranges = [`bytes=0-${6 * MB - 1}`, `bytes=${6 * MB}-${11 * MB - 1}`];
    const parts: sdk.CompletedPart[] = [];
    for (const [at, CopySourceRange] of ranges.entries()) {
      const input = { ...upload, PartNumber: at + 1, CopySource, CopySourceRange };
      const { CopyPartResult } = await s3.send(new sdk.UploadPartCopyCommand(input));
      parts.push({ PartNumber: at + 1, ETag: CopyPartResult?.ETag, ChecksumCRC32: CopyPartResult?.ChecksumCRC32 });
    }
    const beyond = { ...upload, PartNumber: 3, CopySource, CopySourceRange: 'bytes=0-99999999' };
    await expect(s3.send(new sdk.UploadPartCopyCommand(beyond))).rejects.toMatchObject({ name: 'InvalidArgument' });
    await complete(upload, parts);
    expect((await get('from copies')).bytes.equals(bytes)).toBe(true);
  });

  test('have a checksum of the whole where that was asked for', async () => {
    const type = { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' } as const;
    const upload = await start('full checksum', type);
    const parts = [await part(upload, 1, slices[0] ?? bytes), await part(upload, 2, slices[2] ?? bytes)];
    const digest = checksumDigest('CRC32');
    for (const slice of [slices[0], slices[2]]) digest.update(slice ?? bytes);
    const ChecksumCRC32 = digest.value();
    await expect(complete(upload, parts, { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
    expect(await complete(upload, parts, { ChecksumCRC32 })).toMatchObject({
      ChecksumCRC32,
      ChecksumType: 'FULL_OBJECT',
    });
  });

  test('have a checksum that S3 computes where none was asked for', async () => {
    const upload = await start('no checksum', { ChecksumAlgorithm: undefined });
    const parts = [await part(upload, 1, slices[0] ?? bytes), await part(upload, 2, slices[2] ?? bytes)];
    await complete(upload, parts);
    const digest = checksumDigest('CRC64NVME');
    for (const slice of [slices[0], slices[2]]) digest.update(slice ?? bytes);
    const head = await s3.send(new sdk.HeadObjectCommand({ Bucket, Key: 'no checksum', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ChecksumCRC64NVME: digest.value(), ChecksumType: 'FULL_OBJECT' });
    const other = await start('other', { ChecksumAlgorithm: 'SHA256' });
    await expect(part(other, 1, Buffer.from('x'))).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  test('are completed with the parts that there are, in order', async () => {
    const upload = await start('rules');
    const small = await part(upload, 1, Buffer.from('small'));
    const other = await part(upload, 2, Buffer.from('other'));
    await expect(complete(upload, [small, other])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete(upload, [other, small])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete(upload, [{ ...small, ETag: other.ETag }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete(upload, [{ ...small, PartNumber: 9 }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete(upload, [{ PartNumber: 1, ETag: small.ETag }])).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
    await expect(part(upload, 10_001, Buffer.from('x'))).rejects.toMatchObject({ name: 'InvalidArgument' });
    await complete(upload, [other]);
    expect((await get('rules')).bytes.toString()).toBe('other');
  });

  test('are completed once, under conditions', async () => {
    const upload = await start('rules');
    const only = await part(upload, 1, Buffer.from('again'));
    await expect(complete(upload, [only], { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const outcomes = await Promise.allSettled([complete(upload, [only]), complete(upload, [only])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await get('rules')).bytes.toString()).toBe('again');
  });

  test('are listed by key until they are aborted', async () => {
    const made = [await start('list/b'), await start('list/a'), await start('list/sub/c')];
    const list = (more: Partial<sdk.ListMultipartUploadsCommandInput>) =>
      s3.send(new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: 'list/', ...more }));
    const all = await list({ Delimiter: '/' });
    expect(all.Uploads?.map(({ Key }) => Key)).toEqual(['list/a', 'list/b']);
    expect(all.CommonPrefixes).toEqual([{ Prefix: 'list/sub/' }]);
    const first = await list({ MaxUploads: 1 });
    expect(first).toMatchObject({ IsTruncated: true, NextKeyMarker: 'list/a', NextUploadIdMarker: made[1]?.UploadId });
    const next = await list({ KeyMarker: first.NextKeyMarker, UploadIdMarker: first.NextUploadIdMarker });
    expect(next.Uploads?.map(({ Key }) => Key)).toEqual(['list/b', 'list/sub/c']);
    for (const upload of made) await s3.send(new sdk.AbortMultipartUploadCommand(upload));
    expect((await list({})).Uploads ?? []).toEqual([]);
    const [gone] = made;
    await expect(part(gone ?? (await start('x')), 1, Buffer.from('x'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  test('of the SDK carry 30 MB', async () => {
    const Body = Buffer.concat([bytes, bytes, bytes.subarray(0, 8 * MB)]);
    const params = { Bucket, Key: 'thirty', Body };
    await new Upload({ client: s3, params, partSize: 8 * MB, queueSize: 4 }).done();
    const read = await get('thirty');
    expect(read.bytes.equals(Body)).toBe(true);
    expect(read.ETag).toMatch(/-4"$/);
  });
});
