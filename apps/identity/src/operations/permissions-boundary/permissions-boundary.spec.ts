import {
  CreateRoleCommand,
  DeletePolicyCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  GetRoleCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
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

const s3Only = 'arn:aws:iam::aws:policy/AmazonS3FullAccess';
const iamOnly = 'arn:aws:iam::aws:policy/IAMFullAccess';
const boundary = (PermissionsBoundaryArn: string) => ({
  PermissionsBoundaryType: 'Policy',
  PermissionsBoundaryArn,
});

describe('permissions boundaries', () => {
  test('limit a user at once, and no longer', async () => {
    const user = await cloud.createUser({ policies: 'iam:ListUsers' });
    const UserName = user.name;
    const list = () => new IAMClient(user).send(new ListUsersCommand({}));
    await expect(list()).toBeAllowed();
    await iam.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary: s3Only }));
    await expect(list()).toBeDenied({ layer: 'permissions boundary' });
    const told = await iam.send(new GetUserCommand({ UserName }));
    expect(told.User?.PermissionsBoundary).toEqual(boundary(s3Only));
    await iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName }));
    await expect(list()).toBeAllowed();
  });

  test('of roles are set, told and taken away', async () => {
    const role = await cloud.createRole();
    const RoleName = role.name;
    await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: iamOnly }));
    const told = await iam.send(new GetRoleCommand({ RoleName }));
    expect(told.Role?.PermissionsBoundary).toEqual(boundary(iamOnly));
    await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
    expect((await iam.send(new GetRoleCommand({ RoleName }))).Role?.PermissionsBoundary).toBeUndefined();
  });

  test('must exist', async () => {
    const { name: UserName } = await cloud.createUser();
    const PermissionsBoundary = `arn:aws:iam::${cloud.accountId}:policy/none`;
    const put = new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary });
    await expect(iam.send(put)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn: PermissionsBoundary }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  test('let an administrator hand out roles and policies, within the boundary only', async () => {
    const required = { StringEquals: { 'iam:PermissionsBoundary': s3Only } };
    const policies = [{ Action: ['iam:CreateRole', 'iam:PutUserPolicy'], Condition: required }];
    const admin = new IAMClient(await cloud.createUser({ policies }));
    const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const create = (RoleName: string, PermissionsBoundary?: string) =>
      admin.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, PermissionsBoundary }));
    await expect(create('unbounded')).toBeDenied({ action: 'iam:CreateRole' });
    await expect(create('other', iamOnly)).toBeDenied({ action: 'iam:CreateRole' });
    await expect(create('bounded', s3Only)).toBeAllowed();
    const free = await cloud.createUser();
    const bound = await cloud.createUser();
    await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: bound.name, PermissionsBoundary: s3Only }));
    const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: allow });
    const put = (UserName: string) =>
      admin.send(new PutUserPolicyCommand({ UserName, PolicyName: 'p', PolicyDocument }));
    await expect(put(free.name)).toBeDenied({ action: 'iam:PutUserPolicy' });
    await expect(put(bound.name)).toBeAllowed();
  });
});
