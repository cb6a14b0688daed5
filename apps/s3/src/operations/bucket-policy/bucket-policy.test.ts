import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchers, startCloud, type TestCloud } from '@specs/cloud';

expect.extend(matchers);

const Bucket = 'policies';
const everyone = (more: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      ...more,
    },
  });

let cloud: TestCloud;
let s3: sdk.S3Client;
let anonymous: (key: string) => Promise<number>;
let stranger: sdk.S3Client;
let strangerArn: string;

const put = (Policy: string) => s3.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy }));
const block = (settings: sdk.PublicAccessBlockConfiguration) =>
  s3.send(new sdk.PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: settings }));

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  const root = await cloud.createAccount();
  const user = await cloud.createUser({ root, policies: 's3:*' });
  strangerArn = user.arn;
  stranger = new sdk.S3Client(user);
  anonymous = async (key) => (await fetch(`${cloud.endpoint}/${Bucket}/${key}`)).status;
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  await s3.send(new sdk.PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
});
afterAll(() => cloud.stop());

describe('bucket policies', () => {
  test.each([
    ['no JSON', /first byte must be/],
    ['{', /invalid Json/],
    [everyone({ Resource: 'arn:aws:s3:::another/*' }), /invalid resource/],
    [everyone({ Action: 's3:NoSuchThing' }), /invalid action/],
    [everyone({ Resource: `arn:aws:s3:::${Bucket}` }), /does not apply to any resource/],
  ])('%s is malformed', async (Policy, message) => {
    await expect(put(Policy)).rejects.toMatchObject({
      name: 'MalformedPolicy',
      message: expect.stringMatching(message),
    });
  });

  test('are read back as they were written', async () => {
    const Policy = everyone({ Effect: 'Deny', Action: 's3:GetObjectTorrent', Sid: 'none' });
    await put(Policy);
    const read = await s3.send(new sdk.GetBucketPolicyCommand({ Bucket }));
    expect(JSON.parse(read.Policy ?? '')).toEqual(JSON.parse(Policy));
    const status = await s3.send(new sdk.GetBucketPolicyStatusCommand({ Bucket }));
    expect(status.PolicyStatus?.IsPublic).toBe(false);
    await s3.send(new sdk.DeleteBucketPolicyCommand({ Bucket }));
    await expect(s3.send(new sdk.GetBucketPolicyStatusCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
    });
  });

  test('that are public are refused, ignored or in force, as Block Public Access has it', async () => {
    const get = () => stranger.send(new sdk.GetObjectCommand({ Bucket, Key: 'k' }));
    await expect(put(everyone())).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await anonymous('k')).toBe(403);

    await block({ RestrictPublicBuckets: true });
    await put(everyone());
    const status = await s3.send(new sdk.GetBucketPolicyStatusCommand({ Bucket }));
    expect(status.PolicyStatus?.IsPublic).toBe(true);
    expect(await anonymous('k')).toBe(403);
    await expect(get()).toBeDenied({ action: 's3:GetObject', because: 'implicit deny' });
    // Within the account a public policy stays in force.
    const insider = new sdk.S3Client(await cloud.createUser({}));
    await insider.send(new sdk.GetObjectCommand({ Bucket, Key: 'k' }));

    await block({});
    expect(await anonymous('k')).toBe(200);
    expect(await anonymous('missing')).toBe(403);
    await get();

    await block({ RestrictPublicBuckets: true });
    await put(everyone({ Condition: { IpAddress: { 'aws:SourceIp': '127.0.0.0/8' } } }));
    expect(await anonymous('k')).toBe(200);
    await s3.send(new sdk.DeleteBucketPolicyCommand({ Bucket }));
    expect(await anonymous('k')).toBe(403);
  });

  test('that name nobody who exists change nothing', async () => {
    await block({});
    await put(everyone({ Effect: 'Deny', Action: 's3:GetObjectTorrent' }));
    const Principal = { AWS: ['*', `arn:aws:iam::${cloud.accountId}:user/nobody-at-all`] };
    await expect(put(everyone({ Principal }))).rejects.toMatchObject({ name: 'MalformedPolicy' });
    const status = await s3.send(new sdk.GetBucketPolicyStatusCommand({ Bucket }));
    expect(status.PolicyStatus?.IsPublic).toBe(false);
    await s3.send(new sdk.DeleteBucketPolicyCommand({ Bucket }));
  });

  test('are for their own account, and cannot lock its root user out', async () => {
    const statement = { Action: ['s3:GetBucketPolicy', 's3:DeleteBucketPolicy'], Resource: `arn:aws:s3:::${Bucket}` };
    await put(everyone({ ...statement, Principal: { AWS: strangerArn } }));
    const refused = { name: 'MethodNotAllowed', $metadata: { httpStatusCode: 405 } };
    await expect(stranger.send(new sdk.GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject(refused);
    await expect(stranger.send(new sdk.DeleteBucketPolicyCommand({ Bucket }))).rejects.toMatchObject(refused);
    await put(everyone({ ...statement, Action: 's3:*', Effect: 'Deny' }));
    await expect(s3.send(new sdk.GetBucketLocationCommand({ Bucket }))).toBeDenied({ because: 'explicit deny' });
    await s3.send(new sdk.DeleteBucketPolicyCommand({ Bucket }));
    await s3.send(new sdk.GetBucketLocationCommand({ Bucket }));
  });
});
