import { DeleteRoleCommand, GetUserCommand, IAMClient, ListUsersCommand, TagRoleCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
  type STSClientConfig,
} from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const everything = { Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] };

function assume(as: STSClientConfig, RoleArn: string, input: Partial<AssumeRoleCommandInput> = {}) {
  return new STSClient(as).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'work', ...input }));
}

function credentialsOf({ Credentials }: Awaited<ReturnType<typeof assume>>) {
  return cloud.settings({
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  });
}

describe('AssumeRole', () => {
  test('gives a session that is the role, by name and id', async () => {
    const user = await cloud.createUser();
    const role = await cloud.createRole({ trust: user.arn, policies: 'iam:ListUsers' });
    const answer = await assume(user, role.arn);
    expect(answer.AssumedRoleUser).toEqual({
      AssumedRoleId: `${role.id}:work`,
      Arn: `arn:aws:sts::${cloud.accountId}:assumed-role/${role.name}/work`,
    });
    expect(answer.PackedPolicySize).toBeUndefined();
    const lasts = (answer.Credentials?.Expiration?.getTime() ?? 0) - cloud.clock.now().getTime();
    expect(Math.round(lasts / 60_000)).toBe(60);
    const session = credentialsOf(answer);
    const who = await new STSClient(session).send(new GetCallerIdentityCommand({}));
    expect(who).toMatchObject({
      Arn: answer.AssumedRoleUser?.Arn,
      UserId: `${role.id}:work`,
      Account: cloud.accountId,
    });
    await expect(new IAMClient(session).send(new ListUsersCommand({}))).toBeAllowed();
  });

  test('is refused in the same words whether or not the role exists', async () => {
    const user = await cloud.createUser({ policies: everything });
    const role = await cloud.createRole({ trust: 'ec2.amazonaws.com' });
    const missing = `${role.arn}x`;
    const text = (arn: string) => `User: ${user.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
    await expect(assume(user, role.arn)).rejects.toMatchObject({ name: 'AccessDenied', message: text(role.arn) });
    await expect(assume(user, missing)).rejects.toMatchObject({ name: 'AccessDenied', message: text(missing) });
  });

  test('is not for the root user', async () => {
    const role = await cloud.createRole();
    await expect(assume(cloud.root, role.arn)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Roles may not be assumed by root accounts.',
    });
  });

  test('checks durations in the order of AWS', async () => {
    const user = await cloud.createUser({ policies: everything });
    const role = await cloud.createRole();
    await expect(assume(user, role.arn, { DurationSeconds: 3601 })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
    await expect(assume(user, role.arn, { DurationSeconds: 60 })).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('asks for an external id where the trust policy does', async () => {
    const user = await cloud.createUser();
    const trust = { Principal: { AWS: user.arn }, Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } };
    const role = await cloud.createRole({ trust });
    await expect(assume(user, role.arn)).toBeDenied({ action: 'sts:AssumeRole' });
    await expect(assume(user, role.arn, { ExternalId: 'guess' })).toBeDenied({ action: 'sts:AssumeRole' });
    await expect(assume(user, role.arn, { ExternalId: 'secret' })).toBeAllowed();
  });

  test('narrows a session by its policies, and says what they weigh', async () => {
    const user = await cloud.createUser();
    const role = await cloud.createRole({ trust: user.arn, policies: 'iam:*' });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' }],
    });
    const answer = await assume(user, role.arn, { Policy });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const iam = new IAMClient(credentialsOf(answer));
    await expect(iam.send(new ListUsersCommand({}))).toBeAllowed();
    await expect(iam.send(new GetUserCommand({ UserName: user.name }))).toBeDenied({ layer: 'session policy' });
    await expect(assume(user, role.arn, { Policy: '{}' })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
    await expect(assume(user, role.arn, { Policy: `${Policy}${' '.repeat(2048)}` })).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
    });
    const PolicyArns = [{ arn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }];
    const managed = new IAMClient(credentialsOf(await assume(user, role.arn, { PolicyArns })));
    await expect(managed.send(new GetUserCommand({ UserName: user.name }))).toBeAllowed();
  });

  test('needs sts:TagSession for tags, which then decide', async () => {
    const user = await cloud.createUser();
    const Tags = [{ Key: 'Team', Value: 'blue' }];
    const policies = { Action: 'iam:ListUsers', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } } };
    const closed = await cloud.createRole({ trust: user.arn });
    await expect(assume(user, closed.arn, { Tags })).toBeDenied({ action: 'sts:TagSession' });
    const trust = { Principal: { AWS: user.arn }, ...everything };
    const role = await cloud.createRole({ trust, policies });
    const iam = new IAMClient(credentialsOf(await assume(user, role.arn, { Tags })));
    await expect(iam.send(new ListUsersCommand({}))).toBeAllowed();
    const plain = new IAMClient(credentialsOf(await assume(user, role.arn)));
    await expect(plain.send(new ListUsersCommand({}))).toBeDenied();
  });

  test('passes transitive tags and the source identity down a chain, for an hour at most', async () => {
    const user = await cloud.createUser();
    const first = await cloud.createRole({ trust: { Principal: { AWS: user.arn }, ...everything } });
    const trust = {
      Principal: { AWS: first.arn },
      ...everything,
      Condition: { StringEquals: { 'aws:PrincipalTag/cost': '1', 'sts:SourceIdentity': 'ann' } },
    };
    const second = await cloud.createRole({ trust });
    const Tags = [{ Key: 'cost', Value: '1' }];
    const start = await assume(user, first.arn, { Tags, TransitiveTagKeys: ['cost'], SourceIdentity: 'ann' });
    expect(start.SourceIdentity).toBe('ann');
    const chained = credentialsOf(start);
    const next = await assume(chained, second.arn);
    expect(next.SourceIdentity).toBe('ann');
    await expect(assume(chained, second.arn, { SourceIdentity: 'bob' })).rejects.toThrow();
    await expect(assume(chained, second.arn, { Tags: [{ Key: 'COST', Value: '2' }] })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await expect(assume(chained, second.arn, { DurationSeconds: 3601 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  test('reads the tags of the role as they are now', async () => {
    const policies = {
      Action: 'sts:AssumeRole',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/open': 'yes' } },
    };
    const user = await cloud.createUser({ policies });
    const role = await cloud.createRole();
    await expect(assume(user, role.arn)).toBeDenied();
    const tag = new TagRoleCommand({ RoleName: role.name, Tags: [{ Key: 'open', Value: 'yes' }] });
    await cloud.client(IAMClient).send(tag);
    await expect(assume(user, role.arn)).toBeAllowed();
  });

  test('ends with the role', async () => {
    const user = await cloud.createUser();
    const role = await cloud.createRole({ trust: user.arn });
    const session = credentialsOf(await assume(user, role.arn));
    await cloud.client(IAMClient).send(new DeleteRoleCommand({ RoleName: role.name }));
    await expect(new STSClient(session).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });
});
