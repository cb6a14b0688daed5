/** Fifty clients that make, join, attach, take apart and delete the same few things at once. */
import * as sdk from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

const clients = 50;
const stepsEach = 20;
const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });

let cloud: TestCloud;
let iam: sdk.IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(sdk.IAMClient);
});
afterAll(() => cloud.stop());

interface Choice {
  readonly user: string;
  readonly group: string;
  readonly role: string;
  readonly policy: string;
  readonly version: string;
}

const names = (prefix: string, count: number) => fc.integer({ min: 1, max: count }).map((n) => `${prefix}-${n}`);
const choice: fc.Arbitrary<Choice> = fc.record({
  user: names('user', 3),
  group: names('group', 2),
  role: names('role', 2),
  // More than a principal may have, so that the quota is met.
  policy: names('policy', 13),
  version: fc.integer({ min: 1, max: 12 }).map((n) => `v${n}`),
});

const arnOf = (policy: string) => `arn:aws:iam::${cloud.accountId}:policy/${policy}`;

/** What a client does, by how it is counted: a success of `Create…` makes one, of `Delete…` takes one away. */
const steps: Readonly<Record<string, (client: sdk.IAMClient, choice: Choice) => Promise<unknown>>> = {
  CreateUser: (client, { user }) => client.send(new sdk.CreateUserCommand({ UserName: user })),
  DeleteUser: (client, { user }) => client.send(new sdk.DeleteUserCommand({ UserName: user })),
  CreateGroup: (client, { group }) => client.send(new sdk.CreateGroupCommand({ GroupName: group })),
  DeleteGroup: (client, { group }) => client.send(new sdk.DeleteGroupCommand({ GroupName: group })),
  CreateRole: (client, { role }) =>
    client.send(new sdk.CreateRoleCommand({ RoleName: role, AssumeRolePolicyDocument })),
  DeleteRole: (client, { role }) => client.send(new sdk.DeleteRoleCommand({ RoleName: role })),
  CreatePolicy: (client, { policy }) =>
    client.send(new sdk.CreatePolicyCommand({ PolicyName: policy, PolicyDocument })),
  DeletePolicy: (client, { policy }) => client.send(new sdk.DeletePolicyCommand({ PolicyArn: arnOf(policy) })),
  CreatePolicyVersion: (client, { policy }) => {
    const input = { PolicyArn: arnOf(policy), PolicyDocument, SetAsDefault: true };
    return client.send(new sdk.CreatePolicyVersionCommand(input));
  },
  DeletePolicyVersion: (client, { policy, version }) =>
    client.send(new sdk.DeletePolicyVersionCommand({ PolicyArn: arnOf(policy), VersionId: version })),
  CreateAccessKey: (client, { user }) => client.send(new sdk.CreateAccessKeyCommand({ UserName: user })),
  DeleteAccessKey: async (client, { user }) => {
    const { AccessKeyMetadata = [] } = await client.send(new sdk.ListAccessKeysCommand({ UserName: user }));
    const { AccessKeyId = 'AKIAIOSFODNN7EXAMPLE' } = AccessKeyMetadata[0] ?? {};
    return client.send(new sdk.DeleteAccessKeyCommand({ UserName: user, AccessKeyId }));
  },
  AddUserToGroup: (client, { user, group }) =>
    client.send(new sdk.AddUserToGroupCommand({ UserName: user, GroupName: group })),
  RemoveUserFromGroup: (client, { user, group }) =>
    client.send(new sdk.RemoveUserFromGroupCommand({ UserName: user, GroupName: group })),
  AttachUserPolicy: (client, { user, policy }) =>
    client.send(new sdk.AttachUserPolicyCommand({ UserName: user, PolicyArn: arnOf(policy) })),
  DetachUserPolicy: (client, { user, policy }) =>
    client.send(new sdk.DetachUserPolicyCommand({ UserName: user, PolicyArn: arnOf(policy) })),
  AttachGroupPolicy: (client, { group, policy }) =>
    client.send(new sdk.AttachGroupPolicyCommand({ GroupName: group, PolicyArn: arnOf(policy) })),
  AttachRolePolicy: (client, { role, policy }) =>
    client.send(new sdk.AttachRolePolicyCommand({ RoleName: role, PolicyArn: arnOf(policy) })),
  DetachRolePolicy: (client, { role, policy }) =>
    client.send(new sdk.DetachRolePolicyCommand({ RoleName: role, PolicyArn: arnOf(policy) })),
};

/** Making is tried more often than taking away, so that limits are reached. */
const step = fc.tuple(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(...Object.keys(steps).filter((name) => !/^(Delete|Detach|Remove)/.test(name))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(steps)) },
  ),
  choice,
);

const refusals = [
  'NoSuchEntityException',
  'EntityAlreadyExistsException',
  'DeleteConflictException',
  'LimitExceededException',
];

test('fifty clients at once leave everything consistent', async () => {
  const seed = Date.now() & 0xffff;
  const plans = fc.sample(fc.array(step, { minLength: stepsEach, maxLength: stepsEach }), { numRuns: clients, seed });
  const done = new Map<string, number>();
  const refused = new Set<string>();
  await Promise.all(
    plans.map(async (plan) => {
      // The SDK takes an exceeded limit for a throttled call, and would wait and try again.
      const client = new sdk.IAMClient({ ...cloud.root, maxAttempts: 1 });
      for (const [name, chosen] of plan) {
        try {
          await steps[name]?.(client, chosen);
          done.set(name, (done.get(name) ?? 0) + 1);
        } catch (error) {
          const { name: code } = error as Error;
          expect(code, `${name} (seed ${seed}): ${String(error)}`).toBeOneOf(refusals);
          refused.add(code);
        }
      }
    }),
  );
  expect([...refused].sort(), `seed ${seed}`).toEqual([...refusals].sort());
  const left = (kind: string) => (done.get(`Create${kind}`) ?? 0) - (done.get(`Delete${kind}`) ?? 0);
  await checkAccount(left, `seed ${seed}`);
});

/** Compares everything that IAM tells of the account with itself and with what was done. */
async function checkAccount(left: (kind: string) => number, seed: string): Promise<void> {
  const details = await iam.send(new sdk.GetAccountAuthorizationDetailsCommand({ MaxItems: 1000 }));
  const { UserDetailList = [], GroupDetailList = [], RoleDetailList = [], Policies = [] } = details;
  const { SummaryMap } = await iam.send(new sdk.GetAccountSummaryCommand({}));
  const counts = {
    Users: UserDetailList.length,
    Groups: GroupDetailList.length,
    Roles: RoleDetailList.length,
    Policies: Policies.length,
  };
  expect(SummaryMap, seed).toMatchObject(counts);
  expect(counts, seed).toEqual({
    Users: left('User'),
    Groups: left('Group'),
    Roles: left('Role'),
    Policies: left('Policy'),
  });

  const holders = [...UserDetailList, ...GroupDetailList, ...RoleDetailList];
  const attached = holders.flatMap(({ AttachedManagedPolicies = [] }) => {
    expect(AttachedManagedPolicies.length, seed).toBeLessThanOrEqual(10);
    return AttachedManagedPolicies.map(({ PolicyArn }) => PolicyArn);
  });
  for (const { Arn, AttachmentCount, PolicyVersionList = [], DefaultVersionId } of Policies) {
    expect(AttachmentCount, seed).toBe(attached.filter((arn) => arn === Arn).length);
    expect(PolicyVersionList.length, seed).toBeLessThanOrEqual(5);
    const defaults = PolicyVersionList.filter(({ IsDefaultVersion }) => IsDefaultVersion);
    expect(
      defaults.map(({ VersionId }) => VersionId),
      seed,
    ).toEqual([DefaultVersionId]);
    const {
      PolicyUsers = [],
      PolicyGroups = [],
      PolicyRoles = [],
    } = await iam.send(new sdk.ListEntitiesForPolicyCommand({ PolicyArn: Arn }));
    expect(PolicyUsers.length + PolicyGroups.length + PolicyRoles.length, seed).toBe(AttachmentCount);
  }
  const known = new Set(Policies.map(({ Arn }) => Arn));
  expect(
    attached.filter((arn) => !known.has(arn)),
    seed,
  ).toEqual([]);

  let keys = 0;
  for (const { UserName } of UserDetailList) {
    const { AccessKeyMetadata = [] } = await iam.send(new sdk.ListAccessKeysCommand({ UserName }));
    expect(AccessKeyMetadata.length, seed).toBeLessThanOrEqual(2);
    keys += AccessKeyMetadata.length;
  }
  expect(keys, seed).toBe(left('AccessKey'));

  for (const { GroupName = '' } of GroupDetailList) {
    const { Users = [] } = await iam.send(new sdk.GetGroupCommand({ GroupName }));
    const members = UserDetailList.filter(({ GroupList }) => GroupList?.includes(GroupName));
    expect(Users.map(({ UserId }) => UserId).sort(), seed).toEqual(members.map(({ UserId }) => UserId).sort());
  }
}
