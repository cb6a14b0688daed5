/** An account with one of everything, so that inputs can name what is there. */
import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateServiceLinkedRoleCommand,
  CreateVirtualMFADeviceCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import type { TestCloud } from '@specs/cloud';
import type { Pool } from './valid-input.js';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const Tags = [{ Key: 'team', Value: 'blue' }];

/** Makes everything and gives the texts that name it, with some that name nothing. */
export async function seedAccount(cloud: TestCloud): Promise<Pool> {
  const iam = cloud.client(IAMClient);
  const tags = { team: 'blue' };
  const user = await cloud.createUser({ name: 'ann', path: '/staff/', tags });
  const role = await cloud.createRole({ name: 'worker', tags });
  await iam.send(new CreateGroupCommand({ GroupName: 'dev' }));
  await iam.send(new AddUserToGroupCommand({ GroupName: 'dev', UserName: 'ann' }));
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'p', PolicyDocument, Tags }));
  const PolicyArn = Policy?.Arn ?? '';
  await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument }));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn }));
  await iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'inline', PolicyDocument }));
  await iam.send(new PutGroupPolicyCommand({ GroupName: 'dev', PolicyName: 'inline', PolicyDocument }));
  await iam.send(new PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'inline', PolicyDocument }));
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'box', Tags }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'box', RoleName: 'worker' }));
  await iam.send(new CreateLoginProfileCommand({ UserName: 'ann', Password: 'Correct-horse-1' }));
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 9 }));
  await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'seeded' }));
  const mfa = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone', Tags }));
  await iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com' }));
  return [
    ...['ann', 'worker', 'dev', 'p', 'inline', 'box', 'phone', 'team', 'seeded', 'Correct-horse-1', 'nobody'],
    ...['/', '/staff/', 'v1', 'v2', '123456', cloud.accountId, 's3:GetObject', 'ecs.amazonaws.com', PolicyDocument],
    ...[user.arn, role.arn, user.credentials.accessKeyId, PolicyArn, mfa.VirtualMFADevice?.SerialNumber ?? ''],
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
  ];
}
