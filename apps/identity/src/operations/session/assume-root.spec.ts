import {
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DisableOrganizationsRootSessionsCommand,
  EnableOrganizationsRootCredentialsManagementCommand,
  EnableOrganizationsRootSessionsCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountSummaryCommand,
  IAMClient,
  ListAccessKeysCommand,
} from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  AssumeRootCommand,
  type Credentials,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
let member: Awaited<ReturnType<TestCloud['createAccount']>>;
let admin: STSClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
  member = await cloud.createAccount();
  admin = new STSClient(await cloud.createUser({ policies: 'sts:AssumeRoot' }));
  await iam.send(new EnableOrganizationsRootCredentialsManagementCommand({}));
  await iam.send(new EnableOrganizationsRootSessionsCommand({}));
});
afterAll(() => cloud.stop());

const taskPolicy = (task: string) => `arn:aws:iam::aws:policy/root-task/${task}`;

function assume(task: string, options: { target?: string; client?: STSClient; seconds?: number } = {}) {
  const { target = member.account, client = admin, seconds } = options;
  const TaskPolicyArn = { arn: taskPolicy(task) };
  return client.send(new AssumeRootCommand({ TargetPrincipal: target, TaskPolicyArn, DurationSeconds: seconds }));
}

function settingsOf(credentials: Credentials | undefined) {
  return cloud.settings({
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken ?? '',
  });
}

async function session(task: string) {
  return settingsOf((await assume(task)).Credentials);
}

describe('AssumeRoot', () => {
  test('unlocks a bucket whose policy denies everybody, and nothing else', async () => {
    const owner = cloud.client(S3Client, member);
    const Bucket = 'locked-for-everybody';
    await owner.send(new CreateBucketCommand({ Bucket }));
    const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [`arn:aws:s3:::${Bucket}`] };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [deny] });
    await owner.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    await expect(owner.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });

    const root = await session('S3UnlockBucketPolicy');
    const s3 = new S3Client(root);
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).toBeDenied({
      action: 's3:DeleteBucket',
      because: 'explicit deny',
      layer: 'session policy',
    });
    await expect(new IAMClient(root).send(new CreateUserCommand({ UserName: 'eve' }))).toBeDenied({
      action: 'iam:CreateUser',
      layer: 'session policy',
    });
    await owner.send(new DeleteBucketCommand({ Bucket }));
  });

  test('audits the credentials of the root user, and nobody else’s', async () => {
    const root = new IAMClient(await session('IAMAuditRootUserCredentials'));
    const { AccessKeyMetadata } = await root.send(new ListAccessKeysCommand({}));
    expect(AccessKeyMetadata).toHaveLength(1);
    expect((await root.send(new GetAccountSummaryCommand({}))).SummaryMap).toMatchObject({
      AccountAccessKeysPresent: 1,
    });
    await cloud.client(IAMClient, member).send(new CreateUserCommand({ UserName: 'ann' }));
    await expect(root.send(new ListAccessKeysCommand({ UserName: 'ann' }))).toBeDenied({
      action: 'iam:ListAccessKeys',
      layer: 'session policy',
    });
  });

  test('deletes the credentials of the root user', async () => {
    const account = await cloud.createAccount();
    const TargetPrincipal = account.account;
    const TaskPolicyArn = { arn: taskPolicy('IAMDeleteRootUserCredentials') };
    const { Credentials } = await admin.send(new AssumeRootCommand({ TargetPrincipal, TaskPolicyArn }));
    const root = new IAMClient(settingsOf(Credentials));
    const { AccessKeyMetadata: [key] = [] } = await root.send(new ListAccessKeysCommand({}));
    const AccessKeyId = key?.AccessKeyId;
    await expect(root.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))).resolves.toBeDefined();
    await root.send(new DeleteAccessKeyCommand({ AccessKeyId }));
    expect((await root.send(new ListAccessKeysCommand({}))).AccessKeyMetadata).toEqual([]);
    const own = cloud.client(IAMClient, account);
    await expect(own.send(new GetAccountSummaryCommand({}))).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });

  test('gives a session of the root user, which gets no further credentials', async () => {
    const settings = await session('IAMAuditRootUserCredentials');
    const sts = new STSClient(settings);
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: member.account,
      Arn: `arn:aws:iam::${member.account}:root`,
      UserId: member.account,
    });
    await expect(sts.send(new GetSessionTokenCommand({}))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(sts.send(new GetFederationTokenCommand({ Name: 'guest' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(assume('S3UnlockBucketPolicy', { client: sts })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('lasts fifteen minutes, or less', async () => {
    const left = async (seconds?: number) => {
      const { Credentials } = await assume('S3UnlockBucketPolicy', seconds === undefined ? {} : { seconds });
      return Math.round(((Credentials?.Expiration?.getTime() ?? 0) - Date.now()) / 1000);
    };
    expect(await left()).toBeGreaterThan(880);
    expect(await left()).toBeLessThanOrEqual(900);
    expect(await left(60)).toBeLessThanOrEqual(60);
    await expect(left(901)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test.each([
    ['a target that is no account', { target: 'arn:aws:iam::123456789012:user/ann' }, 'S3UnlockBucketPolicy'],
    ['a target in another partition', { target: 'arn:aws-cn:iam::123456789012:root' }, 'S3UnlockBucketPolicy'],
    ['a policy that is for no root task', {}, '../AdministratorAccess'],
    ['a task that there is not', {}, 'constructor'],
  ])('refuses %s', async (_what, options, task) => {
    await expect(assume(task, options)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('takes the ARN of a root user for a target', async () => {
    const target = `arn:aws:iam::${member.account}:root`;
    await expect(assume('S3UnlockBucketPolicy', { target })).resolves.toHaveProperty('Credentials');
  });

  test('is refused in the management account, in accounts that do not exist, and to root users', async () => {
    const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
    for (const target of [cloud.accountId, '999999999999']) {
      await expect(assume('S3UnlockBucketPolicy', { target })).rejects.toMatchObject(denied);
    }
    const root = cloud.client(STSClient);
    await expect(assume('S3UnlockBucketPolicy', { client: root })).rejects.toMatchObject(denied);
    const ofMember = new STSClient(await cloud.createUser({ root: member, policies: 'sts:AssumeRoot' }));
    const target = (await cloud.createAccount()).account;
    await expect(assume('S3UnlockBucketPolicy', { target, client: ofMember })).rejects.toMatchObject(denied);
  });

  test('needs permission for the account and the task', async () => {
    const one = {
      Action: 'sts:AssumeRoot',
      Resource: `arn:aws:iam::${member.account}:root`,
      Condition: { StringEquals: { 'sts:TaskPolicyArn': taskPolicy('S3UnlockBucketPolicy') } },
    };
    const client = new STSClient(await cloud.createUser({ policies: one }));
    await expect(assume('S3UnlockBucketPolicy', { client })).resolves.toHaveProperty('Credentials');
    await expect(assume('SQSUnlockQueuePolicy', { client })).toBeDenied({ action: 'sts:AssumeRoot' });
    const other = (await cloud.createAccount()).account;
    await expect(assume('S3UnlockBucketPolicy', { client, target: other })).toBeDenied({ action: 'sts:AssumeRoot' });
  });

  test('needs the feature of the task', async () => {
    await iam.send(new DisableOrganizationsRootSessionsCommand({}));
    await expect(assume('S3UnlockBucketPolicy')).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(assume('IAMAuditRootUserCredentials')).resolves.toHaveProperty('Credentials');
    await iam.send(new EnableOrganizationsRootSessionsCommand({}));
    await expect(assume('S3UnlockBucketPolicy')).resolves.toHaveProperty('Credentials');
  });
});
