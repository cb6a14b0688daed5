import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  IAMClient,
  ListRolesCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
  UpdateRoleDescriptionCommand,
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

function trust(Principal: object): string {
  const statement = { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

async function trustOf(RoleName: string): Promise<string> {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  return decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
}

describe('roles', () => {
  test('are made, told, changed and deleted', async () => {
    const RoleName = 'worker';
    const document = trust({ Service: 'ec2.amazonaws.com' });
    const Tags = [{ Key: 'team', Value: 'blue' }];
    const { Role } = await iam.send(
      new CreateRoleCommand({ RoleName, Path: '/jobs/', AssumeRolePolicyDocument: document, Tags, Description: 'x' }),
    );
    expect(Role).toMatchObject({ Arn: `arn:aws:iam::${cloud.accountId}:role/jobs/worker`, Tags, Description: 'x' });
    expect(Role?.MaxSessionDuration).toBe(3600);
    expect(Role?.AssumeRolePolicyDocument).toMatch(/^%7B%22Version%22%3A%22/);
    expect(await trustOf(RoleName)).toBe(document);
    await iam.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 7200 }));
    await iam.send(new UpdateRoleDescriptionCommand({ RoleName, Description: 'y' }));
    const told = await iam.send(new GetRoleCommand({ RoleName }));
    expect(told.Role).toMatchObject({ MaxSessionDuration: 7200, Description: 'y', RoleId: Role?.RoleId });
    const { Roles } = await iam.send(new ListRolesCommand({ PathPrefix: '/jobs/' }));
    expect(Roles?.map((role) => role.RoleName)).toEqual([RoleName]);
    await iam.send(new DeleteRoleCommand({ RoleName }));
    await expect(iam.send(new GetRoleCommand({ RoleName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name worker cannot be found.',
    });
  });

  test('show whom they trust by ARN, and by unique id once it is gone', async () => {
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'trusted' }));
    const document = trust({ AWS: [User?.Arn, cloud.accountId] });
    await iam.send(new CreateRoleCommand({ RoleName: 'keeper', AssumeRolePolicyDocument: document }));
    expect(await trustOf('keeper')).toBe(document);
    await iam.send(new DeleteUserCommand({ UserName: 'trusted' }));
    await iam.send(new CreateUserCommand({ UserName: 'trusted' }));
    expect(await trustOf('keeper')).toBe(trust({ AWS: [User?.UserId, cloud.accountId] }));
  });

  test('trust nobody who does not exist', async () => {
    const arn = `arn:aws:iam::${cloud.accountId}:user/nobody`;
    const create = new CreateRoleCommand({ RoleName: 'vain', AssumeRolePolicyDocument: trust({ AWS: arn }) });
    await expect(iam.send(create)).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: `Invalid principal in policy: "AWS":"${arn}"`,
    });
  });

  test('have a trust policy of a form of its own', async () => {
    const role = await cloud.createRole();
    const update = (PolicyDocument: string) =>
      iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: role.name, PolicyDocument }));
    const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', Resource: '*' };
    await expect(update(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: 'Has prohibited field Resource',
    });
    const Sid = 'x'.repeat(2048);
    const long = { ...statement, Sid, Resource: undefined };
    await expect(update(JSON.stringify({ Version: '2012-10-17', Statement: [long] }))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for ACLSizePerRole: 2048',
    });
  });

  test('are not deleted while policies are attached', async () => {
    const RoleName = 'dressed';
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust({ AWS: '*' }) }));
    const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    await expect(iam.send(new DeleteRoleCommand({ RoleName }))).rejects.toThrow(
      'Cannot delete entity, must detach all policies first.',
    );
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    await iam.send(new DeleteRoleCommand({ RoleName }));
  });
});
