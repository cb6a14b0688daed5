/** What the seeded account, with a user and a group named `other`, refuses for the state that it is in. */
import { newCertificate, privateKeyPem } from '../test-certificate.js';
import { answers, type Row } from './answers.js';

const account = '123456789012';
const PolicyArn = `arn:aws:iam::${account}:policy/p`;
const ofService = 'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy';

function documentOf(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statement });
}

const PolicyDocument = documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
const trustWith = (Sid: string): string =>
  documentOf({ Sid, Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' });
const trust = trustWith('');
const { pem: CertificateBody, privateKey } = await newCertificate({ key: 2048 });
const PrivateKey = privateKeyPem(privateKey);

const taken = answers('EntityAlreadyExistsException', {
  CreateUser: { UserName: 'ANN' },
  CreateGroup: { GroupName: 'DEV' },
  CreateRole: { RoleName: 'WORKER', AssumeRolePolicyDocument: trust },
  CreatePolicy: { PolicyName: 'P', PolicyDocument },
  CreateInstanceProfile: { InstanceProfileName: 'BOX' },
  CreateLoginProfile: { UserName: 'ann', Password: 'Correct-horse-1' },
  CreateVirtualMFADevice: { VirtualMFADeviceName: 'phone' },
  UpdateUser: { UserName: 'ann', NewUserName: 'Other' },
  UpdateGroup: { GroupName: 'dev', NewGroupName: 'Other' },
  UploadServerCertificate: { ServerCertificateName: 'site', CertificateBody, PrivateKey },
});

const inUse = answers('DeleteConflictException', {
  DeleteGroup: { GroupName: 'dev' },
  DeleteInstanceProfile: { InstanceProfileName: 'box' },
  DeletePolicy: { PolicyArn },
  DeletePolicyVersion: { PolicyArn, VersionId: 'v1' },
  DeleteRole: { RoleName: 'worker' },
  DeleteUser: { UserName: 'ann' },
});

const broken = ['{', '{}', '{"Version":"2012-10-17"}', documentOf({ Effect: 'Perhaps', Action: '*', Resource: '*' })];
const malformed = broken.flatMap((text) =>
  answers('MalformedPolicyDocumentException', {
    CreatePolicy: { PolicyName: 'broken', PolicyDocument: text },
    CreatePolicyVersion: { PolicyArn, PolicyDocument: text },
    CreateRole: { RoleName: 'broken', AssumeRolePolicyDocument: text },
    UpdateAssumeRolePolicy: { RoleName: 'worker', PolicyDocument: text },
    PutUserPolicy: { UserName: 'ann', PolicyName: 'x', PolicyDocument: text },
    PutGroupPolicy: { GroupName: 'dev', PolicyName: 'x', PolicyDocument: text },
    PutRolePolicy: { RoleName: 'worker', PolicyName: 'x', PolicyDocument: text },
    GetFederationToken: { Name: 'bob', Policy: text },
  }),
);

/** Text that fills an inline policy beyond its quota. */
const huge = documentOf({
  Effect: 'Allow',
  Action: Array.from({ length: 900 }, (_, n) => `s3:Get${n}Object`),
  Resource: '*',
});
const tooLarge = answers('LimitExceededException', {
  PutUserPolicy: { UserName: 'ann', PolicyName: 'x', PolicyDocument: huge },
  PutGroupPolicy: { GroupName: 'dev', PolicyName: 'x', PolicyDocument: huge },
  PutRolePolicy: { RoleName: 'worker', PolicyName: 'x', PolicyDocument: huge },
  CreatePolicy: { PolicyName: 'huge', PolicyDocument: huge },
  CreateRole: { RoleName: 'huge', AssumeRolePolicyDocument: trustWith('a'.repeat(2048)) },
  UpdateAssumeRolePolicy: { RoleName: 'worker', PolicyDocument: trustWith('a'.repeat(2048)) },
  AddRoleToInstanceProfile: { InstanceProfileName: 'box', RoleName: 'worker' },
});

const notAttachable = answers('PolicyNotAttachableException', {
  AttachUserPolicy: { UserName: 'ann', PolicyArn: ofService },
  AttachGroupPolicy: { GroupName: 'dev', PolicyArn: ofService },
  AttachRolePolicy: { RoleName: 'worker', PolicyArn: ofService },
  PutRolePermissionsBoundary: { RoleName: 'worker', PermissionsBoundary: ofService },
  PutUserPermissionsBoundary: { UserName: 'ann', PermissionsBoundary: ofService },
});

/** Only the service changes a service-linked role. */
const unmodifiable = answers(
  'UnmodifiableEntityException',
  {
    AddRoleToInstanceProfile: { InstanceProfileName: 'box' },
    AttachRolePolicy: { PolicyArn },
    DeleteRole: {},
    DeleteRolePermissionsBoundary: {},
    DeleteRolePolicy: { PolicyName: 'x' },
    DetachRolePolicy: { PolicyArn },
    PutRolePermissionsBoundary: { PermissionsBoundary: PolicyArn },
    PutRolePolicy: { PolicyName: 'x', PolicyDocument },
    RemoveRoleFromInstanceProfile: { InstanceProfileName: 'box' },
    UpdateAssumeRolePolicy: { PolicyDocument: trust },
    UpdateRole: { MaxSessionDuration: 7200 },
  },
  { RoleName: 'AWSServiceRoleForECS' },
);

/** Every one. */
export const refusals: readonly Row[] = [
  ...[...taken, ...inUse, ...malformed, ...tooLarge, ...notAttachable, ...unmodifiable],
  ...answers('ServiceNotSupportedException', {
    CreateServiceSpecificCredential: { UserName: 'ann', ServiceName: 's3.amazonaws.com' },
    ListServiceSpecificCredentials: { UserName: 'ann', ServiceName: 's3.amazonaws.com' },
  }),
  ...answers('PasswordPolicyViolationException', {
    CreateLoginProfile: { UserName: 'other', Password: 'short' },
    UpdateLoginProfile: { UserName: 'ann', Password: 'short' },
  }),
];
