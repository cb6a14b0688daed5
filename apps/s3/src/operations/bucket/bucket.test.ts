import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';

let cloud: TestCloud;
let s3: sdk.S3Client;
let ireland: sdk.S3Client;

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  ireland = new sdk.S3Client({ ...cloud.root, region: 'eu-west-1' });
});
afterAll(() => cloud.stop());

const create = (Bucket: string, LocationConstraint?: string) =>
  new sdk.CreateBucketCommand({
    Bucket,
    ...(LocationConstraint !== undefined && {
      CreateBucketConfiguration: { LocationConstraint: LocationConstraint as sdk.BucketLocationConstraint },
    }),
  });

describe('buckets', () => {
  test('are created where they should be, and listed by name', async () => {
    await s3.send(create('b-virginia'));
    await s3.send(create('a-frankfurt', 'eu-central-1'));
    await ireland.send(create('c-ireland', 'EU'));
    const { Buckets, Owner } = await s3.send(new sdk.ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['a-frankfurt', 'b-virginia', 'c-ireland']);
    expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
    const location = async (Bucket: string) =>
      (await s3.send(new sdk.GetBucketLocationCommand({ Bucket }))).LocationConstraint;
    expect(await location('a-frankfurt')).toBe('eu-central-1');
    expect(await location('c-ireland')).toBe('eu-west-1');
    expect((await location('b-virginia')) ?? '').toBe('');
    const frankfurt = new sdk.S3Client({ ...cloud.root, region: 'eu-central-1' });
    const head = await frankfurt.send(new sdk.HeadBucketCommand({ Bucket: 'a-frankfurt' }));
    expect(head.BucketRegion).toBe('eu-central-1');
  });

  test('are listed in pages, by prefix and by region', async () => {
    const first = await s3.send(new sdk.ListBucketsCommand({ MaxBuckets: 2 }));
    expect(first.Buckets?.map(({ Name }) => Name)).toEqual(['a-frankfurt', 'b-virginia']);
    const { ContinuationToken } = first;
    const rest = await s3.send(new sdk.ListBucketsCommand({ MaxBuckets: 2, ContinuationToken }));
    expect(rest.Buckets?.map(({ Name, BucketRegion }) => [Name, BucketRegion])).toEqual([['c-ireland', 'eu-west-1']]);
    expect(rest.ContinuationToken).toBeUndefined();
    const one = await s3.send(new sdk.ListBucketsCommand({ Prefix: 'b-' }));
    expect(one.Buckets?.map(({ Name }) => Name)).toEqual(['b-virginia']);
  });

  test.each([
    ['ab', 'InvalidBucketName'],
    ['Upper', 'InvalidBucketName'],
    ['under_score', 'InvalidBucketName'],
    ['two..dots', 'InvalidBucketName'],
    ['-hyphen', 'InvalidBucketName'],
    ['192.168.5.4', 'InvalidBucketName'],
    ['xn--name', 'InvalidBucketName'],
    ['name-s3alias', 'InvalidBucketName'],
  ])('are not called `%s`', async (name, code) => {
    await expect(s3.send(create(name))).rejects.toMatchObject({ name: code });
  });

  test('are created by an endpoint in its own region only, but for the first endpoint', async () => {
    await expect(ireland.send(create('elsewhere', 'eu-central-1'))).rejects.toMatchObject({
      name: 'IllegalLocationConstraintException',
    });
    await expect(s3.send(create('nowhere', 'moon'))).rejects.toMatchObject({ name: 'InvalidLocationConstraint' });
    await expect(s3.send(create('nowhere', 'us-east-1'))).rejects.toMatchObject({ name: 'InvalidLocationConstraint' });
  });

  test('have their names in all accounts', async () => {
    const other = new sdk.S3Client(await cloud.createAccount());
    await s3.send(create('taken'));
    await s3.send(create('taken-elsewhere', 'eu-west-1'));
    await expect(other.send(create('taken'))).rejects.toMatchObject({ name: 'BucketAlreadyExists' });
    await expect(s3.send(create('taken'))).resolves.toMatchObject({ Location: '/taken' });
    for (const again of [create('taken-elsewhere', 'eu-west-1'), create('taken-elsewhere')]) {
      await expect(s3.send(again)).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
    }
    await expect(
      s3.send(new sdk.CreateBucketCommand({ Bucket: 'owned-oddly', ObjectOwnership: 'Mine' as 'ObjectWriter' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    expect((await other.send(new sdk.ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  });

  test('are deleted when they are empty, uploads under way or not', async () => {
    const Bucket = 'short-lived';
    await s3.send(create(Bucket));
    await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    const remove = () => s3.send(new sdk.DeleteBucketCommand({ Bucket }));
    await expect(remove()).rejects.toMatchObject({ name: 'BucketNotEmpty' });
    await s3.send(new sdk.DeleteObjectCommand({ Bucket, Key: 'k' }));
    await s3.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key: 'k' }));
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(s3.send(new sdk.HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('do not come back to life with their policy', async () => {
    const Bucket = 'phoenix';
    const user = await cloud.createUser({});
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: user.arn },
        Action: 's3:ListBucket',
        Resource: `arn:aws:s3:::${Bucket}`,
      },
    });
    const list = () => new sdk.S3Client(user).send(new sdk.ListObjectsV2Command({ Bucket }));
    await s3.send(create(Bucket));
    await s3.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy }));
    await list();
    await s3.send(new sdk.DeleteBucketCommand({ Bucket }));
    await s3.send(create(Bucket));
    await expect(list()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(s3.send(new sdk.GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
    });
  });

  test('belong to whom the caller expects', async () => {
    const Bucket = 'b-virginia';
    const head = (ExpectedBucketOwner: string) => s3.send(new sdk.HeadBucketCommand({ Bucket, ExpectedBucketOwner }));
    await head(cloud.accountId);
    await expect(head('000000000000')).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  test('are encrypted and owned as new buckets are', async () => {
    const Bucket = 'b-virginia';
    const encryption = await s3.send(new sdk.GetBucketEncryptionCommand({ Bucket }));
    const [rule] = encryption.ServerSideEncryptionConfiguration?.Rules ?? [];
    expect(rule?.ApplyServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'AES256' });
    const acl = await s3.send(new sdk.GetBucketAclCommand({ Bucket }));
    expect(acl.Grants).toEqual([{ Grantee: { ID: acl.Owner?.ID, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }]);
  });
});

describe('settings', () => {
  const Bucket = 'settings';
  beforeAll(() => s3.send(create(Bucket)));

  test('versioning is absent at first, then on or suspended', async () => {
    const status = async () => (await s3.send(new sdk.GetBucketVersioningCommand({ Bucket }))).Status;
    const put = (Status: string) =>
      s3.send(
        new sdk.PutBucketVersioningCommand({
          Bucket,
          VersioningConfiguration: { Status: Status as sdk.BucketVersioningStatus },
        }),
      );
    expect(await status()).toBeUndefined();
    await put('Enabled');
    expect(await status()).toBe('Enabled');
    await put('Suspended');
    expect(await status()).toBe('Suspended');
    await expect(put('Off')).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test('Block Public Access is on for new buckets', async () => {
    const get = async () =>
      (await s3.send(new sdk.GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration;
    const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
    expect(await get()).toEqual(all);
    const PublicAccessBlockConfiguration = { BlockPublicPolicy: true };
    await s3.send(new sdk.PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    expect(await get()).toEqual({
      BlockPublicAcls: false,
      IgnorePublicAcls: false,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: false,
    });
    await s3.send(new sdk.DeletePublicAccessBlockCommand({ Bucket }));
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchPublicAccessBlockConfiguration' });
  });

  test('ownership controls', async () => {
    const get = async () => (await s3.send(new sdk.GetBucketOwnershipControlsCommand({ Bucket }))).OwnershipControls;
    expect(await get()).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    const OwnershipControls: sdk.OwnershipControls = { Rules: [{ ObjectOwnership: 'ObjectWriter' }] };
    await s3.send(new sdk.PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls }));
    expect(await get()).toEqual(OwnershipControls);
    await s3.send(new sdk.DeleteBucketOwnershipControlsCommand({ Bucket }));
    await expect(get()).rejects.toMatchObject({ name: 'OwnershipControlsNotFoundError' });
  });

  test('tags', async () => {
    const get = async () => (await s3.send(new sdk.GetBucketTaggingCommand({ Bucket }))).TagSet;
    const put = (TagSet: sdk.Tag[]) => s3.send(new sdk.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchTagSet' });
    const tags = [
      { Key: 'z', Value: '1' },
      { Key: 'a', Value: '' },
    ];
    await put(tags);
    expect(await get()).toEqual(tags);
    await expect(put([...tags, ...tags])).rejects.toMatchObject({ name: 'InvalidTag' });
    await expect(put([{ Key: 'aws:x', Value: '' }])).rejects.toMatchObject({ name: 'InvalidTag' });
    await s3.send(new sdk.DeleteBucketTaggingCommand({ Bucket }));
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchTagSet' });
  });
});
