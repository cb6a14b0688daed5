import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
  type Credentials,
  DecodeAuthorizationMessageCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

function settings(credentials: Credentials | undefined) {
  return cloud.settings({
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken ?? '',
  });
}

const denyAll = { Effect: 'Deny', Action: '*', Resource: '*' } as const;

describe('GetCallerIdentity', () => {
  test('answers under an explicit deny', async () => {
    const user = await cloud.createUser({ policies: denyAll });
    const who = await new STSClient(user).send(new GetCallerIdentityCommand({}));
    expect(who).toMatchObject({ Arn: user.arn, UserId: user.id, Account: cloud.accountId });
  });
});

describe('GetSessionToken', () => {
  test('gives what the user has, needs no permission, and may call neither IAM nor most of STS', async () => {
    const user = await cloud.createUser({ policies: ['s3:ListAllMyBuckets', 'iam:ListUsers'] });
    const { Credentials } = await new STSClient(user).send(new GetSessionTokenCommand({}));
    const session = settings(Credentials);
    const hours = ((Credentials?.Expiration?.getTime() ?? 0) - cloud.clock.now().getTime()) / 3_600_000;
    expect(Math.round(hours)).toBe(12);
    expect(Credentials?.Expiration?.getMilliseconds()).toBe(0);
    expect((await new STSClient(session).send(new GetCallerIdentityCommand({}))).Arn).toBe(user.arn);
    await new S3Client(session).send(new ListBucketsCommand({}));
    await expect(new IAMClient(session).send(new ListUsersCommand({}))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
    await expect(new STSClient(session).send(new GetSessionTokenCommand({}))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Cannot call GetSessionToken with session credentials',
    });
    const role = await cloud.createRole({ trust: user.arn });
    const assume = new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'from-session' });
    await expect(new STSClient(session).send(assume)).toBeAllowed();
  });

  test('lasts an hour at most for the root user', async () => {
    const { Credentials } = await cloud.client(STSClient).send(new GetSessionTokenCommand({ DurationSeconds: 7200 }));
    const minutes = ((Credentials?.Expiration?.getTime() ?? 0) - cloud.clock.now().getTime()) / 60_000;
    expect(Math.round(minutes)).toBe(60);
    const who = await new STSClient(settings(Credentials)).send(new GetCallerIdentityCommand({}));
    expect(who.Arn).toBe(cloud.root.arn);
  });

  test('is not for roles', async () => {
    const role = await cloud.createRole({ policies: 'sts:*' });
    await expect(new STSClient(role).send(new GetSessionTokenCommand({}))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});

describe('GetFederationToken', () => {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
  });

  test('gives what both the user and the session policy allow', async () => {
    const user = await cloud.createUser({ policies: ['sts:GetFederationToken', 's3:*'] });
    const sts = new STSClient(user);
    const answer = await sts.send(new GetFederationTokenCommand({ Name: 'guest', Policy }));
    const arn = `arn:aws:sts::${cloud.accountId}:federated-user/guest`;
    expect(answer.FederatedUser).toEqual({ FederatedUserId: `${cloud.accountId}:guest`, Arn: arn });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const session = settings(answer.Credentials);
    expect((await new STSClient(session).send(new GetCallerIdentityCommand({}))).Arn).toBe(arn);
    await expect(new S3Client(session).send(new ListBucketsCommand({}))).toBeAllowed();
    const bare = settings((await sts.send(new GetFederationTokenCommand({ Name: 'bare' }))).Credentials);
    await expect(new S3Client(bare).send(new ListBucketsCommand({}))).toBeDenied({ layer: 'session policy' });
  });

  test('needs another permission on the federated user for tags, and no trust', async () => {
    const tagged = new GetFederationTokenCommand({ Name: 'guest', Policy, Tags: [{ Key: 'team', Value: 'blue' }] });
    const allowed = await cloud.createUser({ policies: ['sts:GetFederationToken', 'sts:TagSession'] });
    await expect(new STSClient(allowed).send(tagged)).toBeAllowed();
    const denied = await cloud.createUser({ policies: 'sts:GetFederationToken' });
    await expect(new STSClient(denied).send(tagged)).toBeDenied({
      action: 'sts:TagSession',
      resource: `arn:aws:sts::${cloud.accountId}:federated-user/guest`,
    });
  });

  test('needs a permission on the federated user', async () => {
    const user = await cloud.createUser();
    await expect(new STSClient(user).send(new GetFederationTokenCommand({ Name: 'guest', Policy }))).toBeDenied({
      action: 'sts:GetFederationToken',
      resource: `arn:aws:sts::${cloud.accountId}:federated-user/guest`,
    });
  });
});

describe('the rest of STS', () => {
  test('tells whose an access key is, from its id alone', async () => {
    const user = await cloud.createUser();
    const sts = cloud.client(STSClient);
    const { Account } = await sts.send(new GetAccessKeyInfoCommand({ AccessKeyId: user.credentials.accessKeyId }));
    expect(Account).toBe(cloud.accountId);
  });

  test('tells whose a key is that an operator chose', async () => {
    const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
    const rootCredentials = { accessKeyId, secretAccessKey: 'chosen-by-an-operator' };
    const own = await startCloud({ rootCredentials });
    const { Account } = await own.client(STSClient).send(new GetAccessKeyInfoCommand({ AccessKeyId: accessKeyId }));
    await own.stop();
    expect(Account).toBe(own.accountId);
  });

  test('decodes no message of others', async () => {
    const decode = new DecodeAuthorizationMessageCommand({ EncodedMessage: 'bm90IG9ucw' });
    await expect(cloud.client(STSClient).send(decode)).rejects.toMatchObject({
      name: 'InvalidAuthorizationMessageException',
    });
  });
});
