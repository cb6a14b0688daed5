import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  DeleteRoleCommand,
  DeleteServiceLinkedRoleCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetServiceLinkedRoleDeletionStatusCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
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

const create = (AWSServiceName: string, CustomSuffix?: string, client = iam) =>
  client.send(new CreateServiceLinkedRoleCommand({ AWSServiceName, CustomSuffix }));
const PolicyArn = 'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy';
const everything = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** Changes of the role that only its service may make. */
const changes: Record<string, (RoleName: string) => Promise<unknown>> = {
  DeleteRole: (RoleName) => iam.send(new DeleteRoleCommand({ RoleName })),
  AttachRolePolicy: (RoleName) => iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
  DetachRolePolicy: (RoleName) => iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
  PutRolePolicy: (RoleName) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument: everything })),
  PutRolePermissionsBoundary: (RoleName) =>
    iam.send(
      new PutRolePermissionsBoundaryCommand({
        RoleName,
        PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      }),
    ),
  UpdateRole: (RoleName) => iam.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 7200 })),
  UpdateAssumeRolePolicy: (RoleName) =>
    iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: everything })),
  AddRoleToInstanceProfile: (RoleName) =>
    iam.send(new AddRoleToInstanceProfileCommand({ RoleName, InstanceProfileName: 'box' })),
};

describe('service-linked roles', () => {
  test('are of their service, with its policies, and are deleted by a task', async () => {
    const { Role } = await create('elasticloadbalancing.amazonaws.com');
    const RoleName = 'AWSServiceRoleForElasticLoadBalancing';
    const path = '/aws-service-role/elasticloadbalancing.amazonaws.com/';
    expect(Role).toMatchObject({ RoleName, Path: path, Arn: `arn:aws:iam::${cloud.accountId}:role${path}${RoleName}` });
    expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toMatchObject({
      Statement: [{ Principal: { Service: 'elasticloadbalancing.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    expect(attached.AttachedPolicies?.map(({ PolicyName }) => PolicyName)).toEqual([
      'AWSElasticLoadBalancingServiceRolePolicy',
    ]);
    await expect(create('elasticloadbalancing.amazonaws.com')).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: `Service role name ${RoleName} has been taken in this account, please try a different suffix.`,
    });
    const { DeletionTaskId } = await iam.send(new DeleteServiceLinkedRoleCommand({ RoleName }));
    expect(DeletionTaskId).toMatch(new RegExp(`^task${path}${RoleName}/[0-9a-f-]{36}$`));
    const status = await iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }));
    expect(status.Status).toBe('SUCCEEDED');
    await expect(iam.send(new GetRoleCommand({ RoleName }))).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await create('elasticloadbalancing.amazonaws.com');
  });

  test('take a suffix where the service does', async () => {
    const { Role } = await create('autoscaling.amazonaws.com', 'blue');
    expect(Role?.RoleName).toBe('AWSServiceRoleForAutoScaling_blue');
    await expect(create('rds.amazonaws.com', 'blue')).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Custom suffix is not allowed for rds.amazonaws.com',
    });
    await expect(create('autoscaling.amazonaws.com', 'x'.repeat(64))).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
    await expect(create('nothing.amazonaws.com')).rejects.toMatchObject({ name: 'InvalidInputException' });
  });

  test('are changed by nobody but their service', async () => {
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'box' }));
    const RoleName = (await create('ecs.amazonaws.com')).Role?.RoleName ?? '';
    for (const [name, change] of Object.entries(changes)) {
      await expect(change(RoleName), name).rejects.toMatchObject({
        name: 'UnmodifiableEntityException',
        message: `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
        $metadata: { httpStatusCode: 400 },
      });
    }
    await iam.send(new UpdateRoleCommand({ RoleName, Description: 'told' }));
    expect((await iam.send(new GetRoleCommand({ RoleName }))).Role?.Description).toBe('told');
  });

  test('are told from other roles', async () => {
    const role = await cloud.createRole();
    const remove = new DeleteServiceLinkedRoleCommand({ RoleName: role.name });
    await expect(iam.send(remove)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    for (const Path of ['/aws-service-role/ecs.amazonaws.com/', '/aws-reserved/sso.amazonaws.com/']) {
      const forged = new CreateRoleCommand({ RoleName: 'forged', Path, AssumeRolePolicyDocument: everything });
      await expect(iam.send(forged)).rejects.toMatchObject({ name: 'InvalidInputException' });
    }
    const DeletionTaskId = 'task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/none';
    await expect(iam.send(new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  test('are for those who may, by service', async () => {
    const policies = [
      {
        Action: 'iam:CreateServiceLinkedRole',
        Condition: { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
      },
      { Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'] },
    ];
    const allowed = new IAMClient(await cloud.createUser({ policies }));
    const denied = new IAMClient(await cloud.createUser());
    await expect(create('spotfleet.amazonaws.com', undefined, allowed)).toBeDenied({
      action: 'iam:CreateServiceLinkedRole',
    });
    const made = await create('spot.amazonaws.com', undefined, allowed);
    const remove = new DeleteServiceLinkedRoleCommand({ RoleName: made.Role?.RoleName });
    await expect(denied.send(remove)).toBeDenied({ action: 'iam:DeleteServiceLinkedRole' });
    const { DeletionTaskId } = await allowed.send(remove);
    const status = new GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId });
    await expect(denied.send(status)).toBeDenied({ action: 'iam:GetServiceLinkedRoleDeletionStatus' });
    await expect(allowed.send(status)).toBeAllowed();
  });
});
