import {
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  CreateBucketCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud, type TestUser } from './index.js';
import './vitest.js';

let cloud: TestCloud;
let user: TestUser;
const list = () => new S3Client(user).send(new ListBucketsCommand({}));
const listAsRoot = () => cloud.client(S3Client).send(new ListBucketsCommand({}));

beforeAll(async () => {
  cloud = await startCloud();
  user = await cloud.createUser();
});
afterAll(() => cloud.stop());

/** What a failed expectation says. */
async function told(expectation: Promise<void>): Promise<string> {
  return expectation.then(
    () => 'nothing',
    (error: Error) => error.message,
  );
}

describe('toBeDenied', () => {
  test('reads the decision: action, resource, reason and layer', async () => {
    await expect(list()).toBeDenied();
    await expect(list).toBeDenied({ action: 's3:ListAllMyBuckets', because: 'implicit deny' });
    await expect(list()).toBeDenied({
      action: expect.stringMatching(/^s3:/) as unknown,
      layer: 'identity-based policy',
    });
  });

  test('fails with what was decided when it was denied for another reason', async () => {
    expect(await told(expect(list()).toBeDenied({ because: 'explicit deny' }))).toContain('implicit deny');
    expect(await told(expect(list()).toBeDenied({ action: 's3:GetObject' }))).toContain('s3:ListAllMyBuckets');
  });

  test('fails for a call that was served', async () => {
    expect(await told(expect(listAsRoot()).toBeDenied())).toContain('it was served');
    await expect(listAsRoot()).not.toBeDenied();
  });

  test('fails for what no decision was made of', async () => {
    const stranger = { ...user, credentials: { ...user.credentials, secretAccessKey: 'wrong' } };
    const call = new S3Client(stranger).send(new ListBucketsCommand({}));
    expect(await told(expect(call).toBeDenied())).toContain('nothing was decided');
    expect(await told(expect(Promise.reject(new Error('offline'))).toBeDenied())).toContain('offline');
  });
});

describe('toBeAllowed', () => {
  test('passes for a call that was allowed, whatever became of it', async () => {
    const s3 = cloud.client(S3Client);
    await s3.send(new CreateBucketCommand({ Bucket: 'there' }));
    await expect(s3.send(new PutObjectCommand({ Bucket: 'there', Key: 'a', Body: 'a' }))).toBeAllowed();
    await expect(s3.send(new GetObjectCommand({ Bucket: 'there', Key: 'none' }))).toBeAllowed();
    await expect(new STSClient(user).send(new GetCallerIdentityCommand({}))).toBeAllowed();
  });

  test('fails for a call that was denied, and says why', async () => {
    expect(await told(expect(list()).toBeAllowed())).toContain('implicit deny');
    await expect(list()).not.toBeAllowed();
  });
});
