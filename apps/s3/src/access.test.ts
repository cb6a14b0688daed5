/** Every operation, with what it needs: allowed with exactly that, denied without any one of it. */
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchers, startCloud, type TestCloud, type TestRole } from '@specs/cloud';
import { registry } from './index.js';

expect.extend(matchers);

type Needs = readonly (readonly [action: string, resource: string])[];
// Of any of the client's commands.
type Command = Parameters<sdk.S3Client['send']>[0];

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

const table: readonly (readonly [name: string, make: () => Command, needs: Needs])[] = [
  ['ListBuckets', () => new sdk.ListBucketsCommand({}), [['s3:ListAllMyBuckets', 'arn:aws:s3:::*']]],
  ['CreateBucket', () => new sdk.CreateBucketCommand({ Bucket }), onBucket('CreateBucket')],
  [
    'CreateBucket with ownership, ACL and tags',
    () =>
      new sdk.CreateBucketCommand({
        Bucket,
        ObjectOwnership: 'ObjectWriter',
        ACL: 'public-read',
        CreateBucketConfiguration: { Tags: Tagging.TagSet },
      }),
    onBucket('CreateBucket', 'PutBucketAcl', 'PutBucketOwnershipControls', 'TagResource'),
  ],
  ['DeleteBucket', () => new sdk.DeleteBucketCommand({ Bucket }), onBucket('DeleteBucket')],
  ['HeadBucket', () => new sdk.HeadBucketCommand({ Bucket }), onBucket('ListBucket')],
  ['GetBucketLocation', () => new sdk.GetBucketLocationCommand({ Bucket }), onBucket('GetBucketLocation')],
  ['GetBucketAcl', () => new sdk.GetBucketAclCommand({ Bucket }), onBucket('GetBucketAcl')],
  ['GetBucketEncryption', () => new sdk.GetBucketEncryptionCommand({ Bucket }), onBucket('GetEncryptionConfiguration')],
  ['PutBucketPolicy', () => new sdk.PutBucketPolicyCommand({ Bucket, Policy }), onBucket('PutBucketPolicy')],
  ['GetBucketPolicy', () => new sdk.GetBucketPolicyCommand({ Bucket }), onBucket('GetBucketPolicy')],
  ['GetBucketPolicyStatus', () => new sdk.GetBucketPolicyStatusCommand({ Bucket }), onBucket('GetBucketPolicyStatus')],
  ['DeleteBucketPolicy', () => new sdk.DeleteBucketPolicyCommand({ Bucket }), onBucket('DeleteBucketPolicy')],
  ['GetBucketVersioning', () => new sdk.GetBucketVersioningCommand({ Bucket }), onBucket('GetBucketVersioning')],
  [
    'PutBucketVersioning',
    () => new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration }),
    onBucket('PutBucketVersioning'),
  ],
  [
    'GetPublicAccessBlock',
    () => new sdk.GetPublicAccessBlockCommand({ Bucket }),
    onBucket('GetBucketPublicAccessBlock'),
  ],
  ['PutPublicAccessBlock', () => new sdk.PutPublicAccessBlockCommand(block), onBucket('PutBucketPublicAccessBlock')],
  [
    'DeletePublicAccessBlock',
    () => new sdk.DeletePublicAccessBlockCommand({ Bucket }),
    onBucket('PutBucketPublicAccessBlock'),
  ],
  [
    'GetBucketOwnershipControls',
    () => new sdk.GetBucketOwnershipControlsCommand({ Bucket }),
    onBucket('GetBucketOwnershipControls'),
  ],
  [
    'PutBucketOwnershipControls',
    () =>
      new sdk.PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [...OwnershipControls.Rules] } }),
    onBucket('PutBucketOwnershipControls'),
  ],
  [
    'DeleteBucketOwnershipControls',
    () => new sdk.DeleteBucketOwnershipControlsCommand({ Bucket }),
    onBucket('PutBucketOwnershipControls'),
  ],
  ['GetBucketTagging', () => new sdk.GetBucketTaggingCommand({ Bucket }), onBucket('GetBucketTagging')],
  ['PutBucketTagging', () => new sdk.PutBucketTaggingCommand({ Bucket, Tagging }), onBucket('PutBucketTagging')],
  ['DeleteBucketTagging', () => new sdk.DeleteBucketTaggingCommand({ Bucket }), onBucket('PutBucketTagging')],
  ['PutObject', () => new sdk.PutObjectCommand({ ...named, Body: 'x' }), onObject('PutObject')],
  [
    'PutObject with ACL and tags',
    () => new sdk.PutObjectCommand({ ...named, Body: 'x', ACL: 'bucket-owner-full-control', Tagging: 'a=b' }),
    onObject('PutObject', 'PutObjectAcl', 'PutObjectTagging'),
  ],
  ['GetObject', () => new sdk.GetObjectCommand(named), onObject('GetObject')],
  ['GetObject of a version', () => new sdk.GetObjectCommand({ ...named, VersionId }), onObject('GetObjectVersion')],
  ['HeadObject', () => new sdk.HeadObjectCommand(named), onObject('GetObject')],
  ['HeadObject of a version', () => new sdk.HeadObjectCommand({ ...named, VersionId }), onObject('GetObjectVersion')],
  [
    'DeleteObject',
    () => new sdk.DeleteObjectCommand({ Bucket, Key: 'none' }),
    [['s3:DeleteObject', `${bucketArn}/none`]],
  ],
  [
    'DeleteObject of a version',
    () => new sdk.DeleteObjectCommand({ Bucket, Key: 'none', VersionId }),
    [['s3:DeleteObjectVersion', `${bucketArn}/none`]],
  ],
  [
    'CopyObject',
    () => new sdk.CopyObjectCommand({ ...named, CopySource: 'source/from' }),
    [
      ['s3:GetObject', sourceArn],
      ['s3:GetObjectTagging', sourceArn],
      ['s3:PutObject', objectArn],
      ['s3:PutObjectTagging', objectArn],
    ],
  ],
  [
    'CopyObject of a version, with other tags',
    () => {
      const CopySource = 'source/from?versionId=null';
      return new sdk.CopyObjectCommand({ ...named, CopySource, TaggingDirective: 'REPLACE', Tagging: 'a=b' });
    },
    [
      ['s3:GetObjectVersion', sourceArn],
      ['s3:PutObject', objectArn],
      ['s3:PutObjectTagging', objectArn],
    ],
  ],
  ['ListObjects', () => new sdk.ListObjectsCommand({ Bucket }), onBucket('ListBucket')],
  ['ListObjectsV2', () => new sdk.ListObjectsV2Command({ Bucket }), onBucket('ListBucket')],
  ['ListObjectVersions', () => new sdk.ListObjectVersionsCommand({ Bucket }), onBucket('ListBucketVersions')],
  ['GetObjectTagging', () => new sdk.GetObjectTaggingCommand(named), onObject('GetObjectTagging')],
  ['PutObjectTagging', () => new sdk.PutObjectTaggingCommand({ ...named, Tagging }), onObject('PutObjectTagging')],
  ['DeleteObjectTagging', () => new sdk.DeleteObjectTaggingCommand(named), onObject('DeleteObjectTagging')],
  [
    'GetObjectTagging of a version',
    () => new sdk.GetObjectTaggingCommand({ ...named, VersionId }),
    onObject('GetObjectVersionTagging'),
  ],
  ['GetObjectAcl', () => new sdk.GetObjectAclCommand(named), onObject('GetObjectAcl')],
  [
    'GetObjectAttributes',
    () => new sdk.GetObjectAttributesCommand({ ...named, ObjectAttributes: ['ETag'] }),
    onObject('GetObject', 'GetObjectAttributes'),
  ],
  ['CreateMultipartUpload', () => new sdk.CreateMultipartUploadCommand(named), onObject('PutObject')],
  ['UploadPart', () => new sdk.UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' }), onObject('PutObject')],
  [
    'UploadPartCopy',
    () => new sdk.UploadPartCopyCommand({ ...upload, PartNumber: 1, CopySource: 'source/from' }),
    [
      ['s3:GetObject', sourceArn],
      ['s3:PutObject', objectArn],
    ],
  ],
  ['CompleteMultipartUpload', () => new sdk.CompleteMultipartUploadCommand(upload), onObject('PutObject')],
  ['AbortMultipartUpload', () => new sdk.AbortMultipartUploadCommand(upload), onObject('AbortMultipartUpload')],
  ['ListParts', () => new sdk.ListPartsCommand(upload), onObject('ListMultipartUploadParts')],
  [
    'ListMultipartUploads',
    () => new sdk.ListMultipartUploadsCommand({ Bucket }),
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
  test.each(table)('%s is allowed with what it needs, and denied without any of it', async (_name, make, needs) => {
    for (const missing of needs) {
      const [action, resource] = missing;
      const others = await clientFor(needs.filter((need) => need !== missing));
      await expect(others.send(make())).toBeDenied({ action, resource, because: 'implicit deny' });
    }
    await expect((await clientFor(needs)).send(make())).toBeAllowed();
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

describe('what is told of a key that does not exist', () => {
  const missing = { Bucket, Key: 'no/such/key' };
  const reads: [string, () => Command][] = [
    ['GetObject', () => new sdk.GetObjectCommand(missing)],
    ['HeadObject', () => new sdk.HeadObjectCommand(missing)],
    ['GetObjectAttributes', () => new sdk.GetObjectAttributesCommand({ ...missing, ObjectAttributes: ['ETag'] })],
    ['CopyObject', () => new sdk.CopyObjectCommand({ Bucket, Key: 'new', CopySource: `${Bucket}/no/such/key` })],
  ];
  const all: Needs = ['GetObject', 'GetObjectAttributes', 'PutObject'].map((one) => [`s3:${one}`, `${bucketArn}/*`]);

  test.each(reads)('%s: 404 with s3:ListBucket, 403 without', async (_name, make) => {
    const lister = await clientFor([...all, ...onBucket('ListBucket')]);
    await expect(lister.send(make())).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    const reader = await clientFor(all);
    await expect(reader.send(make())).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  test('a bucket that does not exist is named only to those who may read it', async () => {
    const get = () => new sdk.GetObjectCommand({ Bucket: 'nowhere', Key });
    const s3 = await clientFor([['s3:GetObject', `arn:aws:s3:::nowhere/${Key}`]]);
    await expect(s3.send(get())).rejects.toMatchObject({ name: 'NoSuchBucket', BucketName: 'nowhere' });
    await expect((await clientFor([])).send(get())).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
