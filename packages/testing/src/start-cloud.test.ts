import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from './index.js';
import './vitest.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

describe('a cloud for tests', () => {
  test('serves its root user in every service', async () => {
    const identity = await cloud.client(STSClient).send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).toBe(cloud.root.arn);
    expect((await cloud.client(EC2Client).send(new DescribeInstancesCommand({}))).Reservations ?? []).toEqual([]);
    expect((await cloud.client(S3Client).send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  });

  test('makes users who may what their policies say, and nothing else', async () => {
    const user = await cloud.createUser({ name: 'alice', policies: ['iam:ListUsers'] });
    expect(user.arn).toBe(`arn:aws:iam::${cloud.accountId}:user/alice`);
    await expect(new IAMClient(user).send(new ListUsersCommand({}))).toBeAllowed();
    await expect(new S3Client(user).send(new ListBucketsCommand({}))).toBeDenied({
      action: 's3:ListAllMyBuckets',
      because: 'implicit deny',
    });
  });

  test('tells an explicit deny of a bucket policy from the rest', async () => {
    const user = await cloud.createUser({ policies: 's3:*' });
    const s3 = cloud.client(S3Client);
    await s3.send(new CreateBucketCommand({ Bucket: 'guarded' }));
    await s3.send(new PutObjectCommand({ Bucket: 'guarded', Key: 'open', Body: 'hello' }));
    const statement = { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::guarded/*' };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: statement });
    await s3.send(new PutBucketPolicyCommand({ Bucket: 'guarded', Policy }));
    await expect(new S3Client(user).send(new GetObjectCommand({ Bucket: 'guarded', Key: 'open' }))).toBeDenied({
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::guarded/open',
      because: 'explicit deny',
      layer: 'resource-based policy',
    });
  });

  test('makes roles, and sessions that a session policy narrows', async () => {
    const role = await cloud.createRole({
      trust: 'ec2.amazonaws.com',
      policies: ['s3:ListAllMyBuckets', 'iam:ListUsers'],
    });
    await expect(new S3Client(role).send(new ListBucketsCommand({}))).toBeAllowed();
    const narrow = await cloud.assume(role, { sessionName: 'narrow', policy: 'iam:ListUsers' });
    expect((await new STSClient(narrow).send(new GetCallerIdentityCommand({}))).Arn).toBe(narrow.arn);
    await expect(new IAMClient(narrow).send(new ListUsersCommand({}))).toBeAllowed();
    await expect(new S3Client(narrow).send(new ListBucketsCommand({}))).toBeDenied({ layer: 'session policy' });
  });

  test('lets a trusted principal assume a role, and nobody else', async () => {
    const trusted = await cloud.createUser({ policies: 'sts:AssumeRole' });
    const other = await cloud.createUser({ policies: 'sts:TagSession' });
    const role = await cloud.createRole({ trust: trusted.arn });
    const session = await cloud.assume(role, { as: trusted });
    expect(session.arn).toMatch(/:assumed-role\/role-[0-9a-f]+\/testing$/);
    await expect(cloud.assume(role, { as: other })).toBeDenied({ action: 'sts:AssumeRole', resource: role.arn });
  });

  test('expires sessions when its clock is moved', async () => {
    const role = await cloud.createRole({ policies: 's3:ListAllMyBuckets' });
    const session = await cloud.assume(role, { duration: '15m' });
    const s3 = new S3Client(session);
    await s3.send(new ListBucketsCommand({}));
    const before = cloud.clock.now();
    const after = await cloud.clock.advance('16m');
    expect(after.getTime() - before.getTime()).toBeGreaterThanOrEqual(16 * 60_000);
    await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' });
  });
});
