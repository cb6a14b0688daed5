import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  GetInstanceProfileCommand,
  IAMClient,
  ListInstanceProfilesCommand,
  ListInstanceProfilesForRoleCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

describe('instance profiles', () => {
  test('hold one role, which stays while they do', async () => {
    const role = await cloud.createRole({ trust: 'ec2.amazonaws.com' });
    const other = await cloud.createRole({ trust: 'ec2.amazonaws.com' });
    const InstanceProfileName = 'box';
    const Tags = [{ Key: 'k', Value: 'v' }];
    const made = await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Tags }));
    expect(made.InstanceProfile).toMatchObject({
      Arn: `arn:aws:iam::${cloud.accountId}:instance-profile/box`,
      Roles: [],
      Tags,
    });
    const add = (RoleName: string) => iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }));
    await add(role.name);
    await expect(add(other.name)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    });
    const told = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }));
    expect(told.InstanceProfile?.Roles?.map(({ Arn }) => Arn)).toEqual([role.arn]);
    const of = await iam.send(new ListInstanceProfilesForRoleCommand({ RoleName: role.name }));
    expect(of.InstanceProfiles).toHaveLength(1);
    expect((await iam.send(new ListInstanceProfilesCommand({}))).InstanceProfiles).toHaveLength(1);
    await expect(iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    });
    await expect(iam.send(new DeleteRoleCommand({ RoleName: role.name }))).rejects.toThrow(
      'Cannot delete entity, must remove roles from instance profile first.',
    );
    await iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName: role.name }));
    await iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }));
    await iam.send(new DeleteRoleCommand({ RoleName: role.name }));
  });

  test('get a role only from who may pass it', async () => {
    const role = await cloud.createRole({ trust: 'ec2.amazonaws.com' });
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'passed' }));
    const input = { InstanceProfileName: 'passed', RoleName: role.name };
    const add = { Action: 'iam:AddRoleToInstanceProfile' };
    const without = await cloud.createUser({ policies: add });
    await expect(new IAMClient(without).send(new AddRoleToInstanceProfileCommand(input))).toBeDenied({
      action: 'iam:PassRole',
      resource: role.arn,
    });
    const pass = {
      Action: 'iam:PassRole',
      Resource: role.arn,
      Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    };
    const allowed = await cloud.createUser({ policies: [add, pass] });
    await expect(new IAMClient(allowed).send(new AddRoleToInstanceProfileCommand(input))).toBeAllowed();
  });
});
