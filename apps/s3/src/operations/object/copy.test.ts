import { createHash, randomBytes } from 'node:crypto';
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';

const Bucket = 'copies';
const large = randomBytes(200_000);

let cloud: TestCloud;
let s3: sdk.S3Client;

const copy = (Key: string, CopySource: string, more: Partial<sdk.CopyObjectCommandInput> = {}) =>
  s3.send(new sdk.CopyObjectCommand({ Bucket, Key, CopySource, ...more }));
const get = async (Key: string) => {
  const output = await s3.send(new sdk.GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  return { ...output, bytes: Buffer.from((await output.Body?.transformToByteArray()) ?? []) };
};

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  const described = { ContentType: 'text/plain', Metadata: { a: '1' }, Tagging: 'team=blue' };
  await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'small', Body: 'small', ...described }));
  await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'dir/lärge +1', Body: large }));
});
afterAll(() => cloud.stop());

describe('copies', () => {
  test('have the bytes, the metadata and the tags', async () => {
    const { CopyObjectResult } = await copy('copied', `/${Bucket}/small`);
    const read = await get('copied');
    expect(read).toMatchObject({ ContentType: 'text/plain', Metadata: { a: '1' }, TagCount: 1 });
    expect(read.bytes.toString()).toBe('small');
    expect(CopyObjectResult?.ETag).toBe(read.ETag);
    expect(CopyObjectResult?.ChecksumCRC32).toBe(read.ChecksumCRC32);
  });

  test('of large objects outlive the source', async () => {
    await copy('large copy', `${Bucket}/${encodeURIComponent('dir/lärge +1')}`);
    await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'dir/lärge +1' }));
    expect((await get('large copy')).bytes.equals(large)).toBe(true);
  });

  test('take other metadata, tags and checksums where asked', async () => {
    await copy('replaced', `${Bucket}/small`, {
      MetadataDirective: 'REPLACE',
      ContentType: 'text/html',
      TaggingDirective: 'REPLACE',
      ChecksumAlgorithm: 'SHA256',
    });
    const read = await get('replaced');
    expect(read).toMatchObject({
      ContentType: 'text/html',
      Metadata: {},
      ChecksumSHA256: createHash('sha256').update('small').digest('base64'),
    });
    expect(read.TagCount).toBeUndefined();
  });

  test('onto itself must change something', async () => {
    await expect(copy('small', `${Bucket}/small`)).rejects.toMatchObject({ name: 'InvalidRequest' });
    await copy('small', `${Bucket}/small`, { MetadataDirective: 'REPLACE', Metadata: { b: '2' } });
    expect((await get('small')).Metadata).toEqual({ b: '2' });
  });

  test('meet conditions on the source and on the target', async () => {
    const { ETag } = await get('small');
    const source = `${Bucket}/small`;
    await copy('conditional', source, { CopySourceIfMatch: ETag });
    for (const input of [
      { CopySourceIfMatch: '"other"' },
      { CopySourceIfNoneMatch: ETag },
      { CopySourceIfUnmodifiedSince: new Date(0) },
      { IfNoneMatch: '*' },
    ]) {
      await expect(copy('conditional', source, input)).rejects.toMatchObject({ name: 'PreconditionFailed' });
    }
  });

  test('name a source that is there', async () => {
    await expect(copy('x', 'nonsense')).rejects.toMatchObject({ name: 'InvalidArgument' });
    await expect(copy('x', `${Bucket}/none`)).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(copy('x', 'no-such-bucket/none')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
