/**
 * Kills and stops each part of a split cloud in turn. It needs the build (`npm test` makes it), since processes run
 * what is in dist.
 */
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateUserCommand, GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutObjectCommand,
  GetObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AwsClient, xmlText } from '../client/aws-client.js';
import { SplitCloud } from '../../test/support/split-cloud.js';

let cloud: SplitCloud;
let admin: AwsClient;

interface Part {
  readonly name: string;
  readonly pid: number;
}

const settings = () => cloud.settings;

/** One call to each service: what each of them must not serve while a part that it needs is away. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  identity: () => new IAMClient(settings()).send(new GetUserCommand({ UserName: 'kept' })),
  s3: () => new S3Client(settings()).send(new GetObjectCommand({ Bucket: 'kept', Key: 'object' })),
  ec2: () => new EC2Client(settings()).send(new DescribeInstancesCommand({})),
};

async function pidOf(name: string): Promise<number> {
  const { parts } = (await admin.cloudgate('GetStatus')) as unknown as { parts: readonly Part[] };
  const part = parts.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`no part ${name}`);
  return part.pid;
}

async function statusOf(call: () => Promise<unknown>): Promise<number> {
  try {
    await call();
    return 200;
  } catch (error) {
    return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
  }
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 40_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('it did not come back');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

beforeAll(async () => {
  cloud = await SplitCloud.start();
  const { credentials, region, endpoint } = settings();
  admin = new AwsClient({ endpoint, region, credentials });
  await new IAMClient(settings()).send(new CreateUserCommand({ UserName: 'kept' }));
  await new S3Client(settings()).send(new CreateBucketCommand({ Bucket: 'kept' }));
  await new S3Client(settings()).send(new PutObjectCommand({ Bucket: 'kept', Key: 'object', Body: 'kept' }));
}, 120_000);

afterAll(() => cloud.stop(), 30_000);

const every = ['identity', 's3', 'ec2'];

describe('a split cloud fails closed and comes back', () => {
  test.each<[string, NodeJS.Signals, readonly string[]]>([
    ['authorizer', 'SIGKILL', every],
    ['authorizer', 'SIGSTOP', every],
    ['policy-store', 'SIGKILL', every],
    ['policy-store', 'SIGSTOP', every],
    ['identity', 'SIGKILL', ['identity']],
    ['identity', 'SIGSTOP', ['identity']],
    ['s3', 'SIGKILL', ['s3']],
    ['s3', 'SIGSTOP', ['s3']],
    ['ec2', 'SIGKILL', ['ec2']],
    ['ec2', 'SIGSTOP', ['ec2']],
  ])('when the %s gets %s', { timeout: 90_000 }, async (part, signal, affected) => {
    const pid = await pidOf(part);
    process.kill(pid, signal);
    const begin = Date.now();
    const answers = await Promise.all(affected.map((name) => statusOf(calls[name] ?? (() => Promise.resolve()))));
    const took = Date.now() - begin;
    // A killed part may be back before the call is made: then it is served, by the new process.
    if (signal === 'SIGSTOP') {
      expect(answers).toEqual(affected.map(() => 503));
      expect(took).toBeLessThan(5000);
    } else {
      for (const status of answers) expect([200, 503]).toContain(status);
    }
    await eventually(async () =>
      (await Promise.all(Object.values(calls).map(statusOf))).every((status) => status === 200),
    );
    expect(await pidOf(part)).not.toBe(pid);
  });

  test('and its state is as it was', async () => {
    const object = await new S3Client(settings()).send(new GetObjectCommand({ Bucket: 'kept', Key: 'object' }));
    expect(await object.Body?.transformToString()).toBe('kept');
    await new S3Client(settings()).send(new HeadBucketCommand({ Bucket: 'kept' }));
  });
});

describe('a split cloud', () => {
  let user: { readonly accessKeyId: string; readonly secretAccessKey: string };
  beforeAll(async () => {
    const key = await admin.query('iam', 'CreateAccessKey', { UserName: 'kept' });
    const text = (name: string): string => xmlText(key, name) ?? '';
    user = { accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') };
  });
  const s3 = () => new S3Client({ ...settings(), credentials: user });
  const get = () => s3().send(new GetObjectCommand({ Bucket: 'kept', Key: 'object' }));
  const putPolicy = async (statement: object): Promise<void> => {
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await admin.query('iam', 'PutUserPolicy', { UserName: 'kept', PolicyName: 'read', PolicyDocument });
  };
  const deletePolicy = () => admin.query('iam', 'DeleteUserPolicy', { UserName: 'kept', PolicyName: 'read' });

  test('has each policy in force in the very next request', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 5; round += 1) {
      await expect(get()).rejects.toMatchObject({ name: 'AccessDenied' });
      await putPolicy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
      await get();
      await deletePolicy();
    }
  });

  test('knows the client’s address from its socket, whatever the request says', async () => {
    const Condition = { IpAddress: { 'aws:SourceIp': '127.0.0.1/32' } };
    await putPolicy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition });
    await get();
    const elsewhere = { IpAddress: { 'aws:SourceIp': '203.0.113.9/32' } };
    await putPolicy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: elsewhere });
    const client = s3();
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: object }).headers, { 'x-forwarded-for': '203.0.113.9' });
        return next(args);
      },
      { step: 'build' },
    );
    const call = client.send(new GetObjectCommand({ Bucket: 'kept', Key: 'object' }));
    await expect(call).rejects.toMatchObject({ name: 'AccessDenied' });
    await deletePolicy();
  });

  test('refuses a large body before it is sent, and takes it where it is allowed', { timeout: 60_000 }, async () => {
    const Body = Buffer.alloc(50 * 1024 * 1024, 'x');
    const put = new PutObjectCommand({ Bucket: 'kept', Key: 'large', Body });
    await expect(s3().send(put)).rejects.toMatchObject({ name: 'AccessDenied' });
    await putPolicy({ Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject'], Resource: '*' });
    await s3().send(put);
    const back = await s3().send(new GetObjectCommand({ Bucket: 'kept', Key: 'large' }));
    expect(Buffer.from((await back.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
    await deletePolicy();
  });

  test('has one clock in all its processes, kept when a part is started again', async () => {
    await admin.cloudgate('AdvanceClock', { seconds: 7200 });
    const future = new Date(Date.now() + 3_600_000).toISOString();
    const Condition = { DateGreaterThan: { 'aws:CurrentTime': future } };
    await putPolicy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition });
    await get();
    process.kill(await pidOf('authorizer'), 'SIGKILL');
    await eventually(async () => (await statusOf(get)) === 200);
  });

  test('empties every part at a reset', async () => {
    await admin.cloudgate('ResetState');
    expect(await statusOf(get)).toBe(403);
    expect(await statusOf(() => new S3Client(settings()).send(new HeadBucketCommand({ Bucket: 'kept' })))).toBe(404);
    expect(await statusOf(() => new IAMClient(settings()).send(new GetUserCommand({ UserName: 'kept' })))).toBe(404);
  });
});
