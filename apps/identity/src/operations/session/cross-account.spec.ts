import { CreatePolicyCommand, GetPolicyCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

describe('across accounts', () => {
  test('a role is assumed where both sides allow it', async () => {
    const root = await cloud.createAccount();
    const role = await cloud.createRole({ root, trust: cloud.accountId, policies: 'iam:ListUsers' });
    const assume = new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'visit' });
    const without = await cloud.createUser();
    await expect(new STSClient(without).send(assume)).toBeDenied({ action: 'sts:AssumeRole', resource: role.arn });
    const allowed = await cloud.createUser({ policies: { Action: 'sts:AssumeRole', Resource: role.arn } });
    const { Credentials, AssumedRoleUser } = await new STSClient(allowed).send(assume);
    expect(AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${root.account}:assumed-role/${role.name}/visit`);
    const session = cloud.settings({
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    });
    const { Users } = await new IAMClient(session).send(new ListUsersCommand({}));
    expect(Users ?? []).toEqual([]);
    const closed = await cloud.createRole({ root, trust: root.account });
    const refused = new AssumeRoleCommand({ RoleArn: closed.arn, RoleSessionName: 'visit' });
    const anything = await cloud.createUser({ policies: 'sts:AssumeRole' });
    await expect(new STSClient(anything).send(refused)).toBeDenied({ action: 'sts:AssumeRole' });
  });

  test("another account's policy is nobody else's to see", async () => {
    const other = cloud.client(IAMClient, await cloud.createAccount());
    const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const { Policy } = await other.send(new CreatePolicyCommand({ PolicyName: 'theirs', PolicyDocument }));
    await expect(cloud.client(IAMClient).send(new GetPolicyCommand({ PolicyArn: Policy?.Arn }))).toBeDenied({
      action: 'iam:GetPolicy',
    });
  });
});
