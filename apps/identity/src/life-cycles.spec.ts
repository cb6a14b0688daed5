/** Each type of resource as Terraform keeps it: made, read back, changed, read back, deleted, gone. */
import * as sdk from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: sdk.IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(sdk.IAMClient);
  await iam.send(new sdk.CreateUserCommand({ UserName: 'owner' }));
  await iam.send(new sdk.CreateGroupCommand({ GroupName: 'team' }));
  await iam.send(new sdk.CreateRoleCommand({ RoleName: 'service', AssumeRolePolicyDocument: trustOf('ec2') }));
  for (const PolicyName of ['attached', 'boundary']) {
    await iam.send(new sdk.CreatePolicyCommand({ PolicyName, PolicyDocument: documentOf('s3:GetObject') }));
  }
});
afterAll(() => cloud.stop());

const account = '123456789012';
const attached = `arn:aws:iam::${account}:policy/attached`;
const boundary = `arn:aws:iam::${account}:policy/boundary`;
const device = `arn:aws:iam::${account}:mfa/hardware/phone`;

/** With characters that URL encoding must bring back as they were. */
function documentOf(Action: string): string {
  const Condition = { StringLike: { 'aws:PrincipalTag/team': ['a+b c', '100%', 'é&=/?#', '${aws:username}'] } };
  const statement = {
    Sid: 'One',
    Effect: 'Allow',
    Action,
    Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::a'],
    Condition,
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

function trustOf(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** As Terraform reads it: `+` would be a space. */
function decoded(document: string | undefined): string {
  return decodeURIComponent((document ?? '').replaceAll('+', ' '));
}

const blue = [{ Key: 'team', Value: 'blue' }];
const red = [
  { Key: 'team', Value: 'red' },
  { Key: 'cost centre', Value: '' },
];

/** Members without a value are left out, as the wire has them. */
interface LifeCycle {
  create(): Promise<unknown>;
  /** The calls of Terraform's reading, or `undefined` where a list no longer has the resource. */
  read(): Promise<object | undefined>;
  readonly created: object;
  update?(): Promise<unknown>;
  readonly updated?: object;
  remove(): Promise<unknown>;
}

async function oneAfterTheOther(...calls: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const call of calls) await call();
}

const lifeCycles: Readonly<Record<string, LifeCycle>> = {
  user: {
    create: () => iam.send(new sdk.CreateUserCommand({ UserName: 'ann', Tags: blue, PermissionsBoundary: boundary })),
    read: async () => (await iam.send(new sdk.GetUserCommand({ UserName: 'ann' }))).User,
    created: {
      UserName: 'ann',
      Path: '/',
      Arn: `arn:aws:iam::${account}:user/ann`,
      UserId: expect.stringMatching(/^AIDA/),
      CreateDate: expect.any(Date),
      Tags: blue,
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
    },
    update: () =>
      oneAfterTheOther(
        () => iam.send(new sdk.DeleteUserPermissionsBoundaryCommand({ UserName: 'ann' })),
        () => iam.send(new sdk.UntagUserCommand({ UserName: 'ann', TagKeys: ['team'] })),
        () => iam.send(new sdk.TagUserCommand({ UserName: 'ann', Tags: red })),
        () => iam.send(new sdk.UpdateUserCommand({ UserName: 'ann', NewPath: '/staff/' })),
      ),
    updated: {
      UserName: 'ann',
      Path: '/staff/',
      Arn: `arn:aws:iam::${account}:user/staff/ann`,
      UserId: expect.stringMatching(/^AIDA/),
      CreateDate: expect.any(Date),
      Tags: red,
    },
    remove: () => iam.send(new sdk.DeleteUserCommand({ UserName: 'ann' })),
  },
  group: {
    create: () => iam.send(new sdk.CreateGroupCommand({ GroupName: 'dev', Path: '/a/b/' })),
    read: async () => (await iam.send(new sdk.GetGroupCommand({ GroupName: 'dev' }))).Group,
    created: {
      GroupName: 'dev',
      Path: '/a/b/',
      Arn: `arn:aws:iam::${account}:group/a/b/dev`,
      GroupId: expect.stringMatching(/^AGPA/),
      CreateDate: expect.any(Date),
    },
    update: () => iam.send(new sdk.UpdateGroupCommand({ GroupName: 'dev', NewPath: '/' })),
    updated: {
      GroupName: 'dev',
      Path: '/',
      Arn: `arn:aws:iam::${account}:group/dev`,
      GroupId: expect.stringMatching(/^AGPA/),
      CreateDate: expect.any(Date),
    },
    remove: () => iam.send(new sdk.DeleteGroupCommand({ GroupName: 'dev' })),
  },
  membership: {
    create: () => iam.send(new sdk.AddUserToGroupCommand({ GroupName: 'team', UserName: 'owner' })),
    read: async () => {
      const { Users } = await iam.send(new sdk.GetGroupCommand({ GroupName: 'team' }));
      const { Groups } = await iam.send(new sdk.ListGroupsForUserCommand({ UserName: 'owner' }));
      const users = (Users ?? []).map(({ UserName }) => UserName);
      const groups = (Groups ?? []).map(({ GroupName }) => GroupName);
      return users.length + groups.length === 0 ? undefined : { users, groups };
    },
    created: { users: ['owner'], groups: ['team'] },
    remove: () => iam.send(new sdk.RemoveUserFromGroupCommand({ GroupName: 'team', UserName: 'owner' })),
  },
  'login profile': {
    create: () =>
      iam.send(
        new sdk.CreateLoginProfileCommand({
          UserName: 'owner',
          Password: 'Correct-horse-1',
          PasswordResetRequired: true,
        }),
      ),
    read: async () => (await iam.send(new sdk.GetLoginProfileCommand({ UserName: 'owner' }))).LoginProfile,
    created: { UserName: 'owner', CreateDate: expect.any(Date), PasswordResetRequired: true },
    update: () => iam.send(new sdk.UpdateLoginProfileCommand({ UserName: 'owner', PasswordResetRequired: false })),
    updated: { UserName: 'owner', CreateDate: expect.any(Date), PasswordResetRequired: false },
    remove: () => iam.send(new sdk.DeleteLoginProfileCommand({ UserName: 'owner' })),
  },
  'access key': {
    create: () => iam.send(new sdk.CreateAccessKeyCommand({ UserName: 'owner' })),
    read: async () => (await iam.send(new sdk.ListAccessKeysCommand({ UserName: 'owner' }))).AccessKeyMetadata?.[0],
    created: {
      UserName: 'owner',
      AccessKeyId: expect.stringMatching(/^AKIA/),
      Status: 'Active',
      CreateDate: expect.any(Date),
    },
    update: async () => {
      const { AccessKeyMetadata } = await iam.send(new sdk.ListAccessKeysCommand({ UserName: 'owner' }));
      const { AccessKeyId } = AccessKeyMetadata?.[0] ?? {};
      await iam.send(new sdk.UpdateAccessKeyCommand({ UserName: 'owner', AccessKeyId, Status: 'Inactive' }));
    },
    updated: {
      UserName: 'owner',
      AccessKeyId: expect.stringMatching(/^AKIA/),
      Status: 'Inactive',
      CreateDate: expect.any(Date),
    },
    remove: async () => {
      const { AccessKeyMetadata } = await iam.send(new sdk.ListAccessKeysCommand({ UserName: 'owner' }));
      const { AccessKeyId = 'AKIAIOSFODNN7EXAMPLE' } = AccessKeyMetadata?.[0] ?? {};
      await iam.send(new sdk.DeleteAccessKeyCommand({ UserName: 'owner', AccessKeyId }));
    },
  },
  role: {
    create: () =>
      iam.send(new sdk.CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument: trustOf('ec2'), Tags: blue })),
    read: async () => {
      const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: 'worker' }));
      const { PolicyNames } = await iam.send(new sdk.ListRolePoliciesCommand({ RoleName: 'worker' }));
      const { AttachedPolicies } = await iam.send(new sdk.ListAttachedRolePoliciesCommand({ RoleName: 'worker' }));
      const AssumeRolePolicyDocument = decoded(Role?.AssumeRolePolicyDocument);
      return { ...Role, AssumeRolePolicyDocument, inline: PolicyNames ?? [], attached: AttachedPolicies ?? [] };
    },
    created: {
      RoleName: 'worker',
      Path: '/',
      Arn: `arn:aws:iam::${account}:role/worker`,
      RoleId: expect.stringMatching(/^AROA/),
      CreateDate: expect.any(Date),
      AssumeRolePolicyDocument: trustOf('ec2'),
      MaxSessionDuration: 3600,
      RoleLastUsed: {},
      Tags: blue,
      inline: [],
      attached: [],
    },
    update: () =>
      oneAfterTheOther(
        () =>
          iam.send(new sdk.UpdateAssumeRolePolicyCommand({ RoleName: 'worker', PolicyDocument: trustOf('lambda') })),
        () => iam.send(new sdk.UpdateRoleDescriptionCommand({ RoleName: 'worker', Description: 'Does the work.' })),
        () => iam.send(new sdk.UpdateRoleCommand({ RoleName: 'worker', MaxSessionDuration: 7200 })),
        () =>
          iam.send(new sdk.PutRolePermissionsBoundaryCommand({ RoleName: 'worker', PermissionsBoundary: boundary })),
        () => iam.send(new sdk.TagRoleCommand({ RoleName: 'worker', Tags: red })),
      ),
    updated: {
      RoleName: 'worker',
      Path: '/',
      Arn: `arn:aws:iam::${account}:role/worker`,
      RoleId: expect.stringMatching(/^AROA/),
      CreateDate: expect.any(Date),
      AssumeRolePolicyDocument: trustOf('lambda'),
      // An update that leaves the description out leaves it as it was.
      Description: 'Does the work.',
      MaxSessionDuration: 7200,
      PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
      RoleLastUsed: {},
      Tags: red,
      inline: [],
      attached: [],
    },
    remove: () => iam.send(new sdk.DeleteRoleCommand({ RoleName: 'worker' })),
  },
  "user's inline policy": inlinePolicy({
    put: (PolicyDocument) =>
      iam.send(new sdk.PutUserPolicyCommand({ UserName: 'owner', PolicyName: 'inline', PolicyDocument })),
    get: () => iam.send(new sdk.GetUserPolicyCommand({ UserName: 'owner', PolicyName: 'inline' })),
    remove: () => iam.send(new sdk.DeleteUserPolicyCommand({ UserName: 'owner', PolicyName: 'inline' })),
    owner: { UserName: 'owner' },
  }),
  "group's inline policy": inlinePolicy({
    put: (PolicyDocument) =>
      iam.send(new sdk.PutGroupPolicyCommand({ GroupName: 'team', PolicyName: 'inline', PolicyDocument })),
    get: () => iam.send(new sdk.GetGroupPolicyCommand({ GroupName: 'team', PolicyName: 'inline' })),
    remove: () => iam.send(new sdk.DeleteGroupPolicyCommand({ GroupName: 'team', PolicyName: 'inline' })),
    owner: { GroupName: 'team' },
  }),
  "role's inline policy": inlinePolicy({
    put: (PolicyDocument) =>
      iam.send(new sdk.PutRolePolicyCommand({ RoleName: 'service', PolicyName: 'inline', PolicyDocument })),
    get: () => iam.send(new sdk.GetRolePolicyCommand({ RoleName: 'service', PolicyName: 'inline' })),
    remove: () => iam.send(new sdk.DeleteRolePolicyCommand({ RoleName: 'service', PolicyName: 'inline' })),
    owner: { RoleName: 'service' },
  }),
  'managed policy': {
    create: () =>
      iam.send(
        new sdk.CreatePolicyCommand({
          PolicyName: 'kept',
          Path: '/x/',
          PolicyDocument: documentOf('s3:Get*'),
          Tags: blue,
        }),
      ),
    read: () => readPolicy(`arn:aws:iam::${account}:policy/x/kept`),
    created: managedPolicy({ DefaultVersionId: 'v1', Tags: blue, document: documentOf('s3:Get*'), versions: ['v1'] }),
    update: () =>
      oneAfterTheOther(
        () =>
          iam.send(
            new sdk.CreatePolicyVersionCommand({
              PolicyArn: `arn:aws:iam::${account}:policy/x/kept`,
              PolicyDocument: documentOf('s3:List*'),
              SetAsDefault: true,
            }),
          ),
        () => iam.send(new sdk.TagPolicyCommand({ PolicyArn: `arn:aws:iam::${account}:policy/x/kept`, Tags: red })),
      ),
    updated: managedPolicy({
      DefaultVersionId: 'v2',
      Tags: red,
      document: documentOf('s3:List*'),
      versions: ['v2', 'v1'],
    }),
    remove: () => {
      const PolicyArn = `arn:aws:iam::${account}:policy/x/kept`;
      return oneAfterTheOther(
        () => iam.send(new sdk.DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' })),
        () => iam.send(new sdk.DeletePolicyCommand({ PolicyArn })),
      );
    },
  },
  "user's attachment": attachment({
    attach: () => iam.send(new sdk.AttachUserPolicyCommand({ UserName: 'owner', PolicyArn: attached })),
    list: () => iam.send(new sdk.ListAttachedUserPoliciesCommand({ UserName: 'owner' })),
    detach: () => iam.send(new sdk.DetachUserPolicyCommand({ UserName: 'owner', PolicyArn: attached })),
  }),
  "group's attachment": attachment({
    attach: () => iam.send(new sdk.AttachGroupPolicyCommand({ GroupName: 'team', PolicyArn: attached })),
    list: () => iam.send(new sdk.ListAttachedGroupPoliciesCommand({ GroupName: 'team' })),
    detach: () => iam.send(new sdk.DetachGroupPolicyCommand({ GroupName: 'team', PolicyArn: attached })),
  }),
  "role's attachment": attachment({
    attach: () => iam.send(new sdk.AttachRolePolicyCommand({ RoleName: 'service', PolicyArn: attached })),
    list: () => iam.send(new sdk.ListAttachedRolePoliciesCommand({ RoleName: 'service' })),
    detach: () => iam.send(new sdk.DetachRolePolicyCommand({ RoleName: 'service', PolicyArn: attached })),
  }),
  'instance profile': {
    create: () => iam.send(new sdk.CreateInstanceProfileCommand({ InstanceProfileName: 'box', Tags: blue })),
    read: async () => {
      const { InstanceProfile } = await iam.send(new sdk.GetInstanceProfileCommand({ InstanceProfileName: 'box' }));
      return { ...InstanceProfile, Roles: (InstanceProfile?.Roles ?? []).map(({ RoleName }) => RoleName) };
    },
    created: instanceProfile({ Tags: blue, Roles: [] }),
    update: () =>
      oneAfterTheOther(
        () => iam.send(new sdk.AddRoleToInstanceProfileCommand({ InstanceProfileName: 'box', RoleName: 'service' })),
        () => iam.send(new sdk.TagInstanceProfileCommand({ InstanceProfileName: 'box', Tags: red })),
      ),
    updated: instanceProfile({ Tags: red, Roles: ['service'] }),
    remove: () =>
      oneAfterTheOther(
        () =>
          iam.send(new sdk.RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: 'box', RoleName: 'service' })),
        () => iam.send(new sdk.DeleteInstanceProfileCommand({ InstanceProfileName: 'box' })),
      ),
  },
  'service-linked role': {
    create: () =>
      iam.send(new sdk.CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com', Description: 'first' })),
    read: async () => {
      const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: 'AWSServiceRoleForECS' }));
      return { ...Role, AssumeRolePolicyDocument: decoded(Role?.AssumeRolePolicyDocument) };
    },
    created: serviceLinkedRole('first'),
    update: () => iam.send(new sdk.UpdateRoleCommand({ RoleName: 'AWSServiceRoleForECS', Description: 'second' })),
    updated: serviceLinkedRole('second'),
    remove: async () => {
      const RoleName = 'AWSServiceRoleForECS';
      const { DeletionTaskId } = await iam.send(new sdk.DeleteServiceLinkedRoleCommand({ RoleName }));
      const { Status } = await iam.send(new sdk.GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }));
      expect(Status).toBe('SUCCEEDED');
    },
  },
  'virtual MFA device': {
    create: () =>
      iam.send(
        new sdk.CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone', Path: '/hardware/', Tags: blue }),
      ),
    read: async () => {
      const { VirtualMFADevices } = await iam.send(new sdk.ListVirtualMFADevicesCommand({}));
      const found = VirtualMFADevices?.find(({ SerialNumber }) => SerialNumber === device);
      if (found === undefined) return undefined;
      const { Tags } = await iam.send(new sdk.ListMFADeviceTagsCommand({ SerialNumber: device }));
      return { ...found, Tags };
    },
    created: { SerialNumber: device, Tags: blue },
    update: () => iam.send(new sdk.TagMFADeviceCommand({ SerialNumber: device, Tags: red })),
    // Lists of tags are in the order of their keys, those of entities are not.
    updated: { SerialNumber: device, Tags: [...red].reverse() },
    remove: () => iam.send(new sdk.DeleteVirtualMFADeviceCommand({ SerialNumber: device })),
  },
  'account alias': {
    create: () => iam.send(new sdk.CreateAccountAliasCommand({ AccountAlias: 'kept' })),
    read: async () => {
      const { AccountAliases = [] } = await iam.send(new sdk.ListAccountAliasesCommand({}));
      return AccountAliases.length === 0 ? undefined : { AccountAliases };
    },
    created: { AccountAliases: ['kept'] },
    remove: () => iam.send(new sdk.DeleteAccountAliasCommand({ AccountAlias: 'kept' })),
  },
  'account password policy': {
    create: () =>
      iam.send(new sdk.UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 12, RequireSymbols: true })),
    read: async () => (await iam.send(new sdk.GetAccountPasswordPolicyCommand({}))).PasswordPolicy,
    created: passwordPolicy({ MinimumPasswordLength: 12, RequireSymbols: true }),
    // What an update leaves out goes back to its default.
    update: () => iam.send(new sdk.UpdateAccountPasswordPolicyCommand({ MaxPasswordAge: 90 })),
    updated: passwordPolicy({ MaxPasswordAge: 90, ExpirePasswords: true }),
    remove: () => iam.send(new sdk.DeleteAccountPasswordPolicyCommand({})),
  },
};

interface InlinePolicyCalls {
  put(document: string): Promise<unknown>;
  get(): Promise<{ PolicyName: string | undefined; PolicyDocument: string | undefined }>;
  remove(): Promise<unknown>;
  readonly owner: object;
}

function inlinePolicy({ put, get, remove, owner }: InlinePolicyCalls): LifeCycle {
  const written = (document: string) => ({ ...owner, PolicyName: 'inline', PolicyDocument: document });
  return {
    create: () => put(documentOf('s3:Get*')),
    read: async () => {
      const { PolicyDocument, ...rest } = await get();
      return { ...rest, PolicyDocument: decoded(PolicyDocument) };
    },
    created: written(documentOf('s3:Get*')),
    update: () => put(documentOf('s3:List*')),
    updated: written(documentOf('s3:List*')),
    remove,
  };
}

interface AttachmentCalls {
  attach(): Promise<unknown>;
  list(): Promise<{ AttachedPolicies?: sdk.AttachedPolicy[] | undefined }>;
  detach(): Promise<unknown>;
}

function attachment({ attach, list, detach }: AttachmentCalls): LifeCycle {
  return {
    create: attach,
    read: async () => {
      const { AttachedPolicies = [] } = await list();
      const { Policy } = await iam.send(new sdk.GetPolicyCommand({ PolicyArn: attached }));
      const [found] = AttachedPolicies;
      return found && { ...found, AttachmentCount: Policy?.AttachmentCount };
    },
    created: { PolicyName: 'attached', PolicyArn: attached, AttachmentCount: 1 },
    // Attached again, it is attached once.
    update: attach,
    updated: { PolicyName: 'attached', PolicyArn: attached, AttachmentCount: 1 },
    remove: detach,
  };
}

async function readPolicy(PolicyArn: string): Promise<object> {
  const { Policy } = await iam.send(new sdk.GetPolicyCommand({ PolicyArn }));
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.send(new sdk.GetPolicyVersionCommand({ PolicyArn, VersionId }));
  const { Versions } = await iam.send(new sdk.ListPolicyVersionsCommand({ PolicyArn }));
  return {
    ...Policy,
    document: decoded(PolicyVersion?.Document),
    versions: (Versions ?? []).map((version) => version.VersionId),
  };
}

function managedPolicy(members: object): object {
  return {
    PolicyName: 'kept',
    PolicyId: expect.stringMatching(/^ANPA/),
    Path: '/x/',
    Arn: `arn:aws:iam::${account}:policy/x/kept`,
    AttachmentCount: 0,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: expect.any(Date),
    UpdateDate: expect.any(Date),
    ...members,
  };
}

function instanceProfile(members: object): object {
  return {
    InstanceProfileName: 'box',
    InstanceProfileId: expect.stringMatching(/^AIPA/),
    Path: '/',
    Arn: `arn:aws:iam::${account}:instance-profile/box`,
    CreateDate: expect.any(Date),
    ...members,
  };
}

function serviceLinkedRole(Description: string): object {
  return {
    RoleName: 'AWSServiceRoleForECS',
    Path: '/aws-service-role/ecs.amazonaws.com/',
    Arn: `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    RoleId: expect.stringMatching(/^AROA/),
    CreateDate: expect.any(Date),
    AssumeRolePolicyDocument: expect.stringContaining('ecs.amazonaws.com'),
    MaxSessionDuration: 3600,
    RoleLastUsed: {},
    Description,
  };
}

function passwordPolicy(members: object): object {
  return {
    MinimumPasswordLength: 6,
    RequireSymbols: false,
    RequireNumbers: false,
    RequireUppercaseCharacters: false,
    RequireLowercaseCharacters: false,
    AllowUsersToChangePassword: false,
    ExpirePasswords: false,
    HardExpiry: false,
    ...members,
  };
}

/** What an answer holds, without members that have no value. */
function present(answer: object): object {
  return Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => value !== undefined && name !== '$metadata'),
  );
}

/** How reading ends when there is nothing to read. */
async function expectNothing({ read }: LifeCycle): Promise<void> {
  const found = await read().catch((error: Error) => {
    expect(error).toMatchObject({ name: 'NoSuchEntityException', $metadata: { httpStatusCode: 404 } });
    return undefined;
  });
  expect(found).toBeUndefined();
}

describe.each(Object.entries(lifeCycles))('a %s', (_name, cycle) => {
  const { create, read, created, update, updated, remove } = cycle;

  test('is made, read back, changed, read back, deleted and gone', async () => {
    await expectNothing(cycle);
    await create();
    const first = present((await read()) ?? {});
    expect(first).toEqual(created);
    expect(present((await read()) ?? {})).toEqual(first);
    if (update !== undefined) {
      await update();
      const second = present((await read()) ?? {});
      expect(second).toEqual(updated);
      // The same thing as before, though changed.
      expect(second).toMatchObject(identity(first));
    }
    await remove();
    await expectNothing(cycle);
    await expect(remove()).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });
});

/** What no change of a resource touches. */
function identity(read: object): object {
  return Object.fromEntries(
    Object.entries(read).filter(([name]) => /Id$|^CreateDate$/.test(name) && name !== 'DefaultVersionId'),
  );
}

test('a description that is empty stays so', async () => {
  const PolicyDocument = documentOf('s3:Get*');
  const RoleName = 'bare';
  const AssumeRolePolicyDocument = trustOf('ec2');
  const { Policy } = await iam.send(
    new sdk.CreatePolicyCommand({ PolicyName: 'bare', PolicyDocument, Description: '' }),
  );
  await iam.send(new sdk.CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Description: '' }));
  const policy = await iam.send(new sdk.GetPolicyCommand({ PolicyArn: Policy?.Arn }));
  const role = await iam.send(new sdk.GetRoleCommand({ RoleName }));
  expect([policy.Policy?.Description ?? '', role.Role?.Description ?? '']).toEqual(['', '']);
  await iam.send(new sdk.UpdateRoleCommand({ RoleName, Description: 'told' }));
  await iam.send(new sdk.UpdateRoleCommand({ RoleName, Description: '' }));
  expect((await iam.send(new sdk.GetRoleCommand({ RoleName }))).Role?.Description ?? '').toBe('');
});
