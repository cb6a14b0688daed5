import { randomBytes } from 'node:crypto';
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';

const Bucket = 'versions';

let cloud: TestCloud;
let s3: sdk.S3Client;

const versioning = (Status: sdk.BucketVersioningStatus) =>
  s3.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
const put = async (Key: string, Body: string | Uint8Array) =>
  (await s3.send(new sdk.PutObjectCommand({ Bucket, Key, Body }))).VersionId;
const get = async (Key: string, VersionId?: string) => {
  const output = await s3.send(new sdk.GetObjectCommand({ Bucket, Key, VersionId }));
  return output.Body?.transformToString();
};
const remove = (Key: string, VersionId?: string) => s3.send(new sdk.DeleteObjectCommand({ Bucket, Key, VersionId }));
const list = async (Prefix: string, more: Partial<sdk.ListObjectVersionsCommandInput> = {}) => {
  const page = await s3.send(new sdk.ListObjectVersionsCommand({ Bucket, Prefix, ...more }));
  const all = [
    ...(page.Versions ?? []).map((version) => ({ ...version, marker: false })),
    ...(page.DeleteMarkers ?? []).map((marker) => ({ ...marker, marker: true })),
  ];
  return { ...page, all };
};

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  await put('early', 'before versioning');
  await versioning('Enabled');
});
afterAll(() => cloud.stop());

describe('versions', () => {
  test('stay when a key is written again, and what was there before is `null`', async () => {
    const second = await put('early', 'second');
    const third = await put('early', 'third');
    expect(await get('early')).toBe('third');
    expect(await get('early', second)).toBe('second');
    expect(await get('early', 'null')).toBe('before versioning');
    const { Versions = [] } = await list('early');
    expect(Versions.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [third, true],
      [second, false],
      ['null', false],
    ]);
  });

  test('hide behind a delete marker, and come back without it', async () => {
    const first = await put('hidden', 'first');
    const marker = await remove('hidden');
    expect(marker).toMatchObject({ DeleteMarker: true });
    await expect(get('hidden')).rejects.toMatchObject({
      name: 'NoSuchKey',
      $response: { headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.VersionId } },
    });
    await expect(get('hidden', marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    expect((await s3.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: 'hidden' }))).KeyCount).toBe(0);
    expect((await list('hidden')).DeleteMarkers).toMatchObject([{ VersionId: marker.VersionId, IsLatest: true }]);
    const undo = await remove('hidden', marker.VersionId);
    expect(undo).toMatchObject({ DeleteMarker: true, VersionId: marker.VersionId });
    expect(await get('hidden')).toBe('first');
    await remove('hidden', first);
    expect((await list('hidden')).all).toEqual([]);
  });

  test('give way to the one before when the newest is deleted', async () => {
    await put('stack', 'one');
    const two = await put('stack', 'two');
    await remove('stack', two);
    expect(await get('stack')).toBe('one');
    await expect(get('stack', two)).rejects.toMatchObject({ name: 'NoSuchVersion' });
    await expect(get('stack', 'nonsense')).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  test('are deleted by DeleteObjects', async () => {
    const one = await put('many', 'one');
    const input = { Bucket, Delete: { Objects: [{ Key: 'many', VersionId: one }, { Key: 'many' }] } };
    const { Deleted = [] } = await s3.send(new sdk.DeleteObjectsCommand(input));
    expect(Deleted).toEqual([
      { Key: 'many', VersionId: one },
      { Key: 'many', DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) },
    ]);
    const quiet = { Bucket, Delete: { Quiet: true, Objects: [{ Key: 'many' }] } };
    expect((await s3.send(new sdk.DeleteObjectsCommand(quiet))).Deleted ?? []).toEqual([]);
  });

  test('are listed page by page', async () => {
    const made: string[] = [];
    for (const key of ['p/1', 'p/2', 'p/2', 'p/2', 'p/3/x']) made.unshift((await put(key, key)) ?? '');
    await remove('p/1');
    const seen: string[] = [];
    let more: Partial<sdk.ListObjectVersionsCommandInput> = {};
    for (;;) {
      const page = await list('p/', { MaxKeys: 2, Delimiter: '/', ...more });
      seen.push(...page.all.map(({ Key, marker }) => `${Key}${marker ? ' (marker)' : ''}`));
      seen.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''));
      if (page.IsTruncated !== true) break;
      more = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect(seen.sort()).toEqual(['p/1', 'p/1 (marker)', 'p/2', 'p/2', 'p/2', 'p/3/']);
  });

  test('of a suspended bucket: `null` is replaced, the others stay', async () => {
    const kept = await put('suspended', 'kept');
    await versioning('Suspended');
    expect(await put('suspended', 'null one')).toBeUndefined();
    await put('suspended', 'null two');
    expect((await list('suspended')).all.map(({ VersionId }) => VersionId)).toEqual(['null', kept]);
    expect(await remove('suspended')).toMatchObject({ DeleteMarker: true, VersionId: 'null' });
    const { Versions = [], DeleteMarkers = [] } = await list('suspended');
    expect([Versions.length, DeleteMarkers.length]).toEqual([1, 1]);
    await remove('suspended', 'null');
    expect(await get('suspended')).toBe('kept');
    await versioning('Enabled');
  });

  test('of large objects are read each', async () => {
    const bodies = [randomBytes(50_000), randomBytes(60_000)];
    const ids = [await put('big', bodies[0] ?? ''), await put('big', bodies[1] ?? '')];
    for (const [at, id] of ids.entries()) {
      const { Body } = await s3.send(new sdk.GetObjectCommand({ Bucket, Key: 'big', VersionId: id }));
      expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bodies[at] ?? Buffer.alloc(0))).toBe(true);
    }
  });
});
