/** Every operation, with what it needs: allowed with exactly that, denied without any one of it. */
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchers, startCloud, type TestCloud, type TestRole } from '@specs/cloud';
import { registry } from './index.js';

expect.extend(matchers);

type Needs = readonly (readonly [action: string, resource: string])[];
type Call = (s3: sdk.S3Client) => Promise<unknown>;

const Bucket = 'guarded';
const Key = 'dir/key';
const named = { Bucket, Key };
const VersionId = 'null';
const upload = { ...named, UploadId: 'none' };
const bucketArn = 'arn:aws:s3:::guarded';
const objectArn = `${bucketArn}/${Key}`;
const sourceArn = 'arn:aws:s3:::source/from';
const onBucket = (...actions: string[]): Needs => actions.map((action) => [`s3:${action}`, bucketArn] as const);
const onObject = (...actions: string[]): Needs => actions.map((action) => [`s3:${action}`, objectArn] as const);
const Tagging = { TagSet: [{ Key: 'team', Value: 'blue' }] };
const VersioningConfiguration = { Status: 'Suspended' } as const;
const block = { Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } };
const OwnershipControls = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } as const;
const Policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Deny', Principal: '*', Action: 's3:GetBucketCORS', Resource: bucketArn },
});

const table: readonly (readonly [name: string, call: Call, needs: Needs])[] = [
  ['ListBuckets', (s3) => s3.send(new sdk.ListBucketsCommand({})), [['s3:ListAllMyBuckets', 'arn:aws:s3:::*']]],
  ['CreateBucket', (s3) => s3.send(new sdk.CreateBucketCommand({ Bucket })), onBucket('CreateBucket')],
  [
    'CreateBucket with ownership, ACL and tags',
    (s3) =>
      s3.send(
        new sdk.CreateBucketCommand({
          Bucket,
          ObjectOwnership: 'ObjectWriter',
          ACL: 'public-read',
          CreateBucketConfiguration: { Tags: Tagging.TagSet },
        }),
      ),
    onBucket('CreateBucket', 'PutBucketAcl', 'PutBucketOwnershipControls', 'TagResource'),
  ],
  ['DeleteBucket', (s3) => s3.send(new sdk.DeleteBucketCommand({ Bucket })), onBucket('DeleteBucket')],
  ['HeadBucket', (s3) => s3.send(new sdk.HeadBucketCommand({ Bucket })), onBucket('ListBucket')],
  ['GetBucketLocation', (s3) => s3.send(new sdk.GetBucketLocationCommand({ Bucket })), onBucket('GetBucketLocation')],
  ['GetBucketAcl', (s3) => s3.send(new sdk.GetBucketAclCommand({ Bucket })), onBucket('GetBucketAcl')],
  [
    'GetBucketEncryption',
    (s3) => s3.send(new sdk.GetBucketEncryptionCommand({ Bucket })),
    onBucket('GetEncryptionConfiguration'),
  ],
  ['PutBucketPolicy', (s3) => s3.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy })), onBucket('PutBucketPolicy')],
  ['GetBucketPolicy', (s3) => s3.send(new sdk.GetBucketPolicyCommand({ Bucket })), onBucket('GetBucketPolicy')],
  [
    'GetBucketPolicyStatus',
    (s3) => s3.send(new sdk.GetBucketPolicyStatusCommand({ Bucket })),
    onBucket('GetBucketPolicyStatus'),
  ],
  [
    'DeleteBucketPolicy',
    (s3) => s3.send(new sdk.DeleteBucketPolicyCommand({ Bucket })),
    onBucket('DeleteBucketPolicy'),
  ],
  [
    'GetBucketVersioning',
    (s3) => s3.send(new sdk.GetBucketVersioningCommand({ Bucket })),
    onBucket('GetBucketVersioning'),
  ],
  [
    'PutBucketVersioning',
    (s3) => s3.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration })),
    onBucket('PutBucketVersioning'),
  ],
  [
    'GetPublicAccessBlock',
    (s3) => s3.send(new sdk.GetPublicAccessBlockCommand({ Bucket })),
    onBucket('GetBucketPublicAccessBlock'),
  ],
  [
    'PutPublicAccessBlock',
    (s3) => s3.send(new sdk.PutPublicAccessBlockCommand(block)),
    onBucket('PutBucketPublicAccessBlock'),
  ],
  [
    'DeletePublicAccessBlock',
    (s3) => s3.send(new sdk.DeletePublicAccessBlockCommand({ Bucket })),
    onBucket('PutBucketPublicAccessBlock'),
  ],
  [
    'GetBucketOwnershipControls',
    (s3) => s3.send(new sdk.GetBucketOwnershipControlsCommand({ Bucket })),
    onBucket('GetBucketOwnershipControls'),
  ],
  [
    'PutBucketOwnershipControls',
    (s3) =>
      s3.send(
        new sdk.PutBucketOwnershipControlsCommand({
          Bucket,
          OwnershipControls: { Rules: [...OwnershipControls.Rules] },
        }),
      ),
    onBucket('PutBucketOwnershipControls'),
  ],
  [
    'DeleteBucketOwnershipControls',
    (s3) => s3.send(new sdk.DeleteBucketOwnershipControlsCommand({ Bucket })),
    onBucket('PutBucketOwnershipControls'),
  ],
  ['GetBucketTagging', (s3) => s3.send(new sdk.GetBucketTaggingCommand({ Bucket })), onBucket('GetBucketTagging')],
  [
    'PutBucketTagging',
    (s3) => s3.send(new sdk.PutBucketTaggingCommand({ Bucket, Tagging })),
    onBucket('PutBucketTagging'),
  ],
  [
    'DeleteBucketTagging',
    (s3) => s3.send(new sdk.DeleteBucketTaggingCommand({ Bucket })),
    onBucket('PutBucketTagging'),
  ],
  ['PutObject', (s3) => s3.send(new sdk.PutObjectCommand({ ...named, Body: 'x' })), onObject('PutObject')],
  [
    'PutObject with ACL and tags',
    (s3) =>
      s3.send(new sdk.PutObjectCommand({ ...named, Body: 'x', ACL: 'bucket-owner-full-control', Tagging: 'a=b' })),
    onObject('PutObject', 'PutObjectAcl', 'PutObjectTagging'),
  ],
  ['GetObject', (s3) => s3.send(new sdk.GetObjectCommand(named)), onObject('GetObject')],
  [
    'GetObject of a version',
    (s3) => s3.send(new sdk.GetObjectCommand({ ...named, VersionId })),
    onObject('GetObjectVersion'),
  ],
  ['HeadObject', (s3) => s3.send(new sdk.HeadObjectCommand(named)), onObject('GetObject')],
  [
    'HeadObject of a version',
    (s3) => s3.send(new sdk.HeadObjectCommand({ ...named, VersionId })),
    onObject('GetObjectVersion'),
  ],
  [
    'DeleteObject',
    (s3) => s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'none' })),
    [['s3:DeleteObject', `${bucketArn}/none`]],
  ],
  [
    'DeleteObject of a version',
    (s3) => s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'none', VersionId })),
    [['s3:DeleteObjectVersion', `${bucketArn}/none`]],
  ],
  [
    'CopyObject',
    (s3) => s3.send(new sdk.CopyObjectCommand({ ...named, CopySource: 'source/from' })),
    [
      ['s3:GetObject', sourceArn],
      ['s3:GetObjectTagging', sourceArn],
      ['s3:PutObject', objectArn],
      ['s3:PutObjectTagging', objectArn],
    ],
  ],
  [
    'CopyObject of a version, with other tags',
    (s3) => {
      const CopySource = 'source/from?versionId=null';
      return s3.send(new sdk.CopyObjectCommand({ ...named, CopySource, TaggingDirective: 'REPLACE', Tagging: 'a=b' }));
    },
    [
      ['s3:GetObjectVersion', sourceArn],
      ['s3:PutObject', objectArn],
      ['s3:PutObjectTagging', objectArn],
    ],
  ],
  ['ListObjects', (s3) => s3.send(new sdk.ListObjectsCommand({ Bucket })), onBucket('ListBucket')],
  ['ListObjectsV2', (s3) => s3.send(new sdk.ListObjectsV2Command({ Bucket })), onBucket('ListBucket')],
  [
    'ListObjectVersions',
    (s3) => s3.send(new sdk.ListObjectVersionsCommand({ Bucket })),
    onBucket('ListBucketVersions'),
  ],
  ['GetObjectTagging', (s3) => s3.send(new sdk.GetObjectTaggingCommand(named)), onObject('GetObjectTagging')],
  [
    'PutObjectTagging',
    (s3) => s3.send(new sdk.PutObjectTaggingCommand({ ...named, Tagging })),
    onObject('PutObjectTagging'),
  ],
  ['DeleteObjectTagging', (s3) => s3.send(new sdk.DeleteObjectTaggingCommand(named)), onObject('DeleteObjectTagging')],
  [
    'GetObjectTagging of a version',
    (s3) => s3.send(new sdk.GetObjectTaggingCommand({ ...named, VersionId })),
    onObject('GetObjectVersionTagging'),
  ],
  ['GetObjectAcl', (s3) => s3.send(new sdk.GetObjectAclCommand(named)), onObject('GetObjectAcl')],
  [
    'GetObjectAttributes',
    (s3) => s3.send(new sdk.GetObjectAttributesCommand({ ...named, ObjectAttributes: ['ETag'] })),
    onObject('GetObject', 'GetObjectAttributes'),
  ],
  ['CreateMultipartUpload', (s3) => s3.send(new sdk.CreateMultipartUploadCommand(named)), onObject('PutObject')],
  [
    'UploadPart',
    (s3) => s3.send(new sdk.UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' })),
    onObject('PutObject'),
  ],
  [
    'UploadPartCopy',
    (s3) => s3.send(new sdk.UploadPartCopyCommand({ ...upload, PartNumber: 1, CopySource: 'source/from' })),
    [
      ['s3:GetObject', sourceArn],
      ['s3:PutObject', objectArn],
    ],
  ],
  ['CompleteMultipartUpload', (s3) => s3.send(new sdk.CompleteMultipartUploadCommand(upload)), onObject('PutObject')],
  [
    'AbortMultipartUpload',
    (s3) => s3.send(new sdk.AbortMultipartUploadCommand(upload)),
    onObject('AbortMultipartUpload'),
  ],
  ['ListParts', (s3) => s3.send(new sdk.ListPartsCommand(upload)), onObject('ListMultipartUploadParts')],
  [
    'ListMultipartUploads',
    (s3) => s3.send(new sdk.ListMultipartUploadsCommand({ Bucket })),
    onBucket('ListBucketMultipartUploads'),
  ],
];

let cloud: TestCloud;
let role: TestRole;

beforeAll(async () => {
  cloud = await startCloud();
  role = await cloud.createRole({ policies: 's3:*' });
  const s3 = cloud.client(sdk.S3Client);
  for (const name of [Bucket, 'source']) await s3.send(new sdk.CreateBucketCommand({ Bucket: name }));
  await s3.send(new sdk.PutObjectCommand({ ...named, Body: 'x' }));
  await s3.send(new sdk.PutObjectCommand({ Bucket: 'source', Key: 'from', Body: 'x', Tagging: 'kept=yes' }));
});
afterAll(() => cloud.stop());

/** A client whose session may do this and nothing else. */
async function clientFor(needs: Needs): Promise<sdk.S3Client> {
  const allowed = needs.map(([Action, Resource]) => ({ Effect: 'Allow' as const, Action, Resource }));
  const nothing = { Effect: 'Allow' as const, Action: 'sqs:ListQueues', Resource: '*' };
  return new sdk.S3Client(await cloud.assume(role, { policy: { Statement: [...allowed, nothing] } }));
}

describe('authorization', () => {
  test.each(table)('%s is allowed with what it needs, and denied without any of it', async (_name, call, needs) => {
    for (const missing of needs) {
      const [action, resource] = missing;
      const others = await clientFor(needs.filter((need) => need !== missing));
      await expect(call(others)).toBeDenied({ action, resource, because: 'implicit deny' });
    }
    await expect(call(await clientFor(needs))).toBeAllowed();
  });

  test('the table has every operation but DeleteObjects, which has a test of its own', () => {
    const names = new Set(table.map(([name]) => name.split(' ')[0]?.toLowerCase()));
    expect(Object.keys(registry).filter((name) => !names.has(name))).toEqual(['deleteobjects']);
  });

  test('DeleteObjects deletes what may be deleted, and says which may not', async () => {
    const s3 = await clientFor([['s3:DeleteObject', `${bucketArn}/mine/*`]]);
    const Objects = [{ Key: 'mine/1' }, { Key: 'other' }, { Key: 'mine/2', VersionId }];
    const { Deleted, Errors } = await s3.send(new sdk.DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key: key }) => key)).toEqual(['mine/1']);
    expect(Errors?.map(({ Key: key, Code }) => [key, Code])).toEqual([
      ['other', 'AccessDenied'],
      ['mine/2', 'AccessDenied'],
    ]);
  });
});

describe('a bypass of governance retention', () => {
  const versions: Needs = [['s3:DeleteObjectVersion', `${bucketArn}/*`]];
  const bypasses: Needs = [['s3:BypassGovernanceRetention', `${bucketArn}/mine/*`]];
  const remove = async (needs: Needs, BypassGovernanceRetention?: boolean) => {
    const Objects = ['mine/1', 'other'].map((key) => ({ Key: key, VersionId }));
    const s3 = await clientFor(needs);
    const command = new sdk.DeleteObjectsCommand({ Bucket, Delete: { Objects }, BypassGovernanceRetention });
    const { Deleted, Errors } = await s3.send(command);
    return [Deleted, Errors].map((list) => list?.map(({ Key: key }) => key) ?? []);
  };

  test('is needed for each key, by whoever asks for it', async () => {
    expect(await remove(versions)).toEqual([['mine/1', 'other'], []]);
    expect(await remove(versions, true)).toEqual([[], ['mine/1', 'other']]);
    expect(await remove([...versions, ...bypasses], true)).toEqual([['mine/1'], ['other']]);
    expect(await remove(bypasses, true)).toEqual([[], ['mine/1', 'other']]);
  });
});

describe('what is told of a key that does not exist', () => {
  const missing = { Bucket, Key: 'no/such/key' };
  const reads: [string, Call][] = [
    ['GetObject', (s3) => s3.send(new sdk.GetObjectCommand(missing))],
    ['HeadObject', (s3) => s3.send(new sdk.HeadObjectCommand(missing))],
    [
      'GetObjectAttributes',
      (s3) => s3.send(new sdk.GetObjectAttributesCommand({ ...missing, ObjectAttributes: ['ETag'] })),
    ],
    [
      'CopyObject',
      (s3) => s3.send(new sdk.CopyObjectCommand({ Bucket, Key: 'new', CopySource: `${Bucket}/no/such/key` })),
    ],
  ];
  const all: Needs = ['GetObject', 'GetObjectAttributes', 'PutObject'].map((one) => [`s3:${one}`, `${bucketArn}/*`]);

  test.each(reads)('%s: 404 with s3:ListBucket, 403 without', async (_name, call) => {
    const lister = await clientFor([...all, ...onBucket('ListBucket')]);
    await expect(call(lister)).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    const reader = await clientFor(all);
    await expect(call(reader)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  test('a bucket that does not exist is named only to those who may read it', async () => {
    const get: Call = (s3) => s3.send(new sdk.GetObjectCommand({ Bucket: 'nowhere', Key }));
    const s3 = await clientFor([['s3:GetObject', `arn:aws:s3:::nowhere/${Key}`]]);
    await expect(get(s3)).rejects.toMatchObject({ name: 'NoSuchBucket', BucketName: 'nowhere' });
    await expect(get(await clientFor([]))).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
