/** S3 on a state folder: what was acknowledged is there again, and nothing else. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as sdk from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, expect, test, vi } from 'vitest';
import { startCloud } from '@specs/cloud';

const state = mkdtempSync(path.join(tmpdir(), 'cloudgate-s3-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

const Bucket = 'kept';

/** The files under the folder of the objects, but for the one that says that somebody runs. */
function blobs(): string[] {
  return readdirSync(path.join(state, 'objects'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'running')
    .map(({ name }) => name);
}

test('bodies that fail leave nothing behind', { timeout: 60_000 }, async () => {
  const cloud = await startCloud({ state });
  const s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  const put = { Bucket, Key: 'broken', Body: randomBytes(100_000) };
  await expect(s3.send(new sdk.PutObjectCommand({ ...put, ChecksumCRC32: 'AAAAAA==' }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 400 },
  });
  const md5 = createHash('md5').update('other').digest('base64');
  await expect(s3.send(new sdk.PutObjectCommand({ ...put, ContentMD5: md5 }))).rejects.toMatchObject({
    name: 'BadDigest',
  });
  const url = await getSignedUrl(s3, new sdk.PutObjectCommand({ Bucket, Key: 'broken' }), { expiresIn: 60 });
  const upload = request(url, { method: 'PUT', headers: { 'content-length': '1000000' } });
  upload.on('error', () => undefined);
  upload.write(Buffer.alloc(500_000));
  await vi.waitFor(() => expect(blobs()).toHaveLength(1));
  upload.destroy();
  await vi.waitFor(() => expect(blobs()).toEqual([]));
  expect((await s3.send(new sdk.ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  await s3.send(new sdk.DeleteBucketCommand({ Bucket }));
  await cloud.stop();
});

test('objects, versions and uploads outlive the process', { timeout: 60_000 }, async () => {
  const large = randomBytes(100_000);
  const first = await startCloud({ state });
  let s3 = first.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'large', Body: large }));
  await s3.send(
    new sdk.PutObjectCommand({ Bucket, Key: 'small', Body: 'small', Tagging: 'a=b', Metadata: { m: '1' } }),
  );
  const VersioningConfiguration = { Status: 'Enabled' as const };
  await s3.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'small', Body: 'second' }));
  const { UploadId } = await s3.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
  const part = { Bucket, Key: 'parts', UploadId, PartNumber: 1 };
  const { ETag } = await s3.send(new sdk.UploadPartCommand({ ...part, Body: 'a part' }));
  await first.stop();

  const second = await startCloud({ state });
  s3 = second.client(sdk.S3Client);
  const get = async (input: Omit<sdk.GetObjectCommandInput, 'Bucket'>) => {
    const { Body, ...rest } = await s3.send(new sdk.GetObjectCommand({ Bucket, ...input }));
    return { ...rest, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) };
  };
  expect((await get({ Key: 'large' })).bytes.equals(large)).toBe(true);
  expect((await get({ Key: 'small' })).bytes.toString()).toBe('second');
  expect(await get({ Key: 'small', VersionId: 'null' })).toMatchObject({ TagCount: 1, Metadata: { m: '1' } });
  const Parts = [{ PartNumber: 1, ETag }];
  await s3.send(new sdk.CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload: { Parts } }));
  expect((await get({ Key: 'parts' })).bytes.toString()).toBe('a part');

  await second.reset();
  expect((await s3.send(new sdk.ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  expect(blobs()).toEqual([]);
  await second.stop();
});
