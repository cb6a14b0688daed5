import { ListUsersCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { startCloud } from './index.js';

test('clouds stand side by side and know nothing of each other', async () => {
  const clouds = await Promise.all([startCloud(), startCloud({ accountId: '210987654321', region: 'eu-central-1' })]);
  const [one, other] = clouds;
  await one.client(S3Client).send(new CreateBucketCommand({ Bucket: 'same-name' }));
  await other.client(S3Client).send(new CreateBucketCommand({ Bucket: 'same-name' }));
  expect(other.root.arn).toBe('arn:aws:iam::210987654321:root');
  await expect(
    other.client(STSClient, { ...one.root, endpoint: other.endpoint }).send(new GetCallerIdentityCommand({})),
  ).rejects.toThrow(/security token/i);
  await Promise.all(clouds.map((cloud) => cloud.stop()));
});

test('a reset empties every service and ends every session, and the root credentials stay', async () => {
  const cloud = await startCloud();
  await cloud.createUser();
  const session = await cloud.createRole({ policies: 's3:*' });
  await cloud.client(S3Client).send(new CreateBucketCommand({ Bucket: 'gone' }));
  await new S3Client(session).send(new ListBucketsCommand({}));
  await cloud.reset();
  expect((await cloud.client(IAMClient).send(new ListUsersCommand({}))).Users).toEqual([]);
  expect((await cloud.client(S3Client).send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  await expect(new S3Client(session).send(new ListBucketsCommand({}))).rejects.toThrow();
  await cloud.stop();
});
