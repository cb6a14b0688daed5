/** The condition keys of S3's requests, seen through policies that ask for them. */
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchers, startCloud, type TestCloud, type TestRole } from '@specs/cloud';

expect.extend(matchers);

type Call = (s3: sdk.S3Client) => Promise<unknown>;
type Condition = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const Bucket = 'conditions';
const named = { Bucket, Key: 'tagged' };
const put =
  (more: Partial<sdk.PutObjectCommandInput>): Call =>
  (s3) =>
    s3.send(new sdk.PutObjectCommand({ ...named, Key: 'new', Body: 'x', ...more }));
const list =
  (more: Partial<sdk.ListObjectsV2CommandInput>): Call =>
  (s3) =>
    s3.send(new sdk.ListObjectsV2Command({ Bucket, ...more }));

const table: readonly (readonly [title: string, condition: Condition, met: Call, unmet: Call])[] = [
  ['s3:prefix', { StringLike: { 's3:prefix': 'home/*' } }, list({ Prefix: 'home/a' }), list({ Prefix: 'tmp' })],
  ['s3:prefix that was sent empty', { StringEquals: { 's3:prefix': '' } }, list({ Prefix: '' }), list({})],
  ['s3:delimiter', { StringEquals: { 's3:delimiter': '/' } }, list({ Delimiter: '/' }), list({})],
  ['s3:max-keys', { NumericLessThanEquals: { 's3:max-keys': '10' } }, list({ MaxKeys: 10 }), list({ MaxKeys: 11 })],
  ['s3:max-keys that was not sent', { Null: { 's3:max-keys': 'true' } }, list({}), list({ MaxKeys: 1 })],
  [
    's3:ExistingObjectTag',
    { StringEquals: { 's3:ExistingObjectTag/team': 'blue' } },
    (s3) => s3.send(new sdk.GetObjectCommand(named)),
    (s3) => s3.send(new sdk.GetObjectCommand({ ...named, Key: 'plain' })),
  ],
  [
    's3:RequestObjectTag',
    { StringEquals: { 's3:RequestObjectTag/team': 'blue' } },
    put({ Tagging: 'team=blue' }),
    put({ Tagging: 'team=red' }),
  ],
  [
    's3:RequestObjectTagKeys',
    { 'ForAllValues:StringEquals': { 's3:RequestObjectTagKeys': ['team'] } },
    (s3) =>
      s3.send(new sdk.PutObjectTaggingCommand({ ...named, Tagging: { TagSet: [{ Key: 'team', Value: 'blue' }] } })),
    (s3) => s3.send(new sdk.PutObjectTaggingCommand({ ...named, Tagging: { TagSet: [{ Key: 'other', Value: 'x' }] } })),
  ],
  [
    's3:x-amz-acl',
    { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
    put({ ACL: 'bucket-owner-full-control' }),
    put({}),
  ],
  [
    's3:x-amz-storage-class',
    { StringEquals: { 's3:x-amz-storage-class': 'STANDARD_IA' } },
    put({ StorageClass: 'STANDARD_IA' }),
    put({}),
  ],
  [
    's3:x-amz-server-side-encryption',
    { StringEquals: { 's3:x-amz-server-side-encryption': 'AES256' } },
    put({ ServerSideEncryption: 'AES256' }),
    put({}),
  ],
  ['s3:if-none-match', { Null: { 's3:if-none-match': 'false' } }, put({ IfNoneMatch: '*' }), put({})],
  [
    's3:ObjectCreationOperation',
    { Bool: { 's3:ObjectCreationOperation': 'true' } },
    put({}),
    (s3) => s3.send(new sdk.CreateMultipartUploadCommand(named)),
  ],
  [
    's3:versionid',
    { StringEquals: { 's3:versionid': 'null' } },
    (s3) => s3.send(new sdk.GetObjectCommand({ ...named, VersionId: 'null' })),
    (s3) => s3.send(new sdk.GetObjectCommand(named)),
  ],
  [
    's3:x-amz-copy-source',
    { StringLike: { 's3:x-amz-copy-source': `${Bucket}/tag*` }, Null: { 's3:x-amz-metadata-directive': 'true' } },
    (s3) => s3.send(new sdk.CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `/${Bucket}/tagged` })),
    (s3) => s3.send(new sdk.CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `/${Bucket}/plain` })),
  ],
  [
    's3:locationconstraint',
    { StringEquals: { 's3:locationconstraint': 'eu-west-1' } },
    (s3) =>
      s3.send(
        new sdk.CreateBucketCommand({
          Bucket: 'ireland',
          CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
        }),
      ),
    (s3) => s3.send(new sdk.CreateBucketCommand({ Bucket: 'virginia' })),
  ],
  [
    'aws:RequestTag and aws:TagKeys',
    { StringEquals: { 'aws:RequestTag/team': 'blue' }, 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
    (s3) => s3.send(new sdk.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'blue' }] } })),
    (s3) => s3.send(new sdk.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'red' }] } })),
  ],
];

/** Where a copy reads its source, no condition of a write applies. */
const unconditional = ['s3:GetObjectTagging', 's3:PutObjectAcl', 's3:PutObjectTagging', 's3:GetObject'];

describe('condition keys', () => {
  let cloud: TestCloud;
  let role: TestRole;

  beforeAll(async () => {
    cloud = await startCloud();
    role = await cloud.createRole({ policies: 's3:*' });
    const s3 = cloud.client(sdk.S3Client);
    await s3.send(new sdk.CreateBucketCommand({ Bucket }));
    await s3.send(new sdk.PutObjectCommand({ ...named, Body: 'x', Tagging: 'team=blue' }));
    await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'plain', Body: 'x' }));
  });
  afterAll(() => cloud.stop());

  test.each(table)('%s', async (...[title, Condition, met, unmet]) => {
    const statements = [{ Effect: 'Allow' as const, Action: 's3:*', Resource: '*', Condition }];
    const rest = { Effect: 'Allow' as const, Action: unconditional, Resource: '*' };
    const policy = { Statement: title === 's3:x-amz-copy-source' ? [...statements, rest] : statements };
    const s3 = new sdk.S3Client(await cloud.assume(role, { policy }));
    await expect(met(s3)).toBeAllowed();
    await expect(unmet(s3)).toBeDenied({ because: 'implicit deny' });
  });
});
