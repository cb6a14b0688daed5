/** Errors that AWS documents for operations, each provoked through the real SDK. */
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, operationNamed } from '../test/support/any-operation.js';
import { documentedErrors } from '../test/support/documented-errors.js';
import { seedAccount } from '../test/support/seeded-account.js';

let cloud: TestCloud;
let root: Caller;
beforeAll(async () => {
  cloud = await startCloud();
  root = new Caller(cloud.root);
  await seedAccount(cloud);
});
afterAll(() => cloud.stop());

/** An operation, the name of the SDK's exception, and what calls it forth. */
type Row = readonly [operation: string, error: string, input: object];

const account = '123456789012';
const document = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*' } });
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' },
});
const policyArn = `arn:aws:iam::${account}:policy/p`;
/** Of no policy, provider or device. */
const otherArn = `arn:aws:iam::${account}:server-certificate/site`;
const phone = `arn:aws:iam::${account}:mfa/phone`;
const ofService = 'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy';
const linked = 'AWSServiceRoleForECS';
const jobId = '00000000-0000-4000-8000-000000000000';
const twice = [
  { Key: 'stage', Value: 'a' },
  { Key: 'STAGE', Value: 'b' },
];

/** ARNs of something else than the operation is about. */
const policyArns: readonly Row[] = [
  ['AttachGroupPolicy', { GroupName: 'dev' }],
  ['AttachRolePolicy', { RoleName: 'worker' }],
  ['AttachUserPolicy', { UserName: 'ann' }],
  ['CreatePolicyVersion', { PolicyDocument: document }],
  ['DeletePolicy', {}],
  ['DeletePolicyVersion', { VersionId: 'v1' }],
  ['DetachGroupPolicy', { GroupName: 'dev' }],
  ['DetachRolePolicy', { RoleName: 'worker' }],
  ['DetachUserPolicy', { UserName: 'ann' }],
  ['GetPolicy', {}],
  ['GetPolicyVersion', { VersionId: 'v1' }],
  ['ListEntitiesForPolicy', {}],
  ['ListPolicyTags', {}],
  ['ListPolicyVersions', {}],
  ['SetDefaultPolicyVersion', { VersionId: 'v1' }],
  ['TagPolicy', { Tags: [{ Key: 'stage', Value: 'a' }] }],
  ['UntagPolicy', { TagKeys: ['stage'] }],
].map(([name, input]): Row => [name as string, 'InvalidInputException', { PolicyArn: otherArn, ...(input as object) }]);

const providerArns: readonly Row[] = [
  ['AddClientIDToOpenIDConnectProvider', { ClientID: 'app' }],
  ['DeleteOpenIDConnectProvider', {}],
  ['GetOpenIDConnectProvider', {}],
  ['ListOpenIDConnectProviderTags', {}],
  ['RemoveClientIDFromOpenIDConnectProvider', { ClientID: 'app' }],
  ['TagOpenIDConnectProvider', { Tags: [{ Key: 'stage', Value: 'a' }] }],
  ['UntagOpenIDConnectProvider', { TagKeys: ['stage'] }],
  ['UpdateOpenIDConnectProviderThumbprint', { ThumbprintList: ['0'.repeat(40)] }],
].map(([name, input]): Row => {
  return [name as string, 'InvalidInputException', { OpenIDConnectProviderArn: otherArn, ...(input as object) }];
});

const invalid: readonly Row[] = [
  ['ListMFADeviceTags', { SerialNumber: otherArn }],
  ['TagMFADevice', { SerialNumber: otherArn, Tags: [{ Key: 'stage', Value: 'a' }] }],
  ['UntagMFADevice', { SerialNumber: otherArn, TagKeys: ['stage'] }],
  ['GetContextKeysForPrincipalPolicy', { PolicySourceArn: otherArn }],
  ['ListPoliciesGrantingServiceAccess', { Arn: otherArn, ServiceNamespaces: ['s3'] }],
  ['PutRolePermissionsBoundary', { RoleName: 'worker', PermissionsBoundary: otherArn }],
  ['PutUserPermissionsBoundary', { UserName: 'ann', PermissionsBoundary: otherArn }],
  ['CreateUser', { UserName: 'bob', Tags: twice }],
  ['CreateRole', { RoleName: 'bob', AssumeRolePolicyDocument: trust, Tags: twice }],
  ['CreatePolicy', { PolicyName: 'bob', PolicyDocument: document, Tags: twice }],
  ['CreateInstanceProfile', { InstanceProfileName: 'bob', Tags: twice }],
  ['CreateVirtualMFADevice', { VirtualMFADeviceName: 'bob', Tags: twice }],
  ['TagUser', { UserName: 'ann', Tags: twice }],
  ['TagRole', { RoleName: 'worker', Tags: twice }],
  ['TagPolicy', { PolicyArn: policyArn, Tags: twice }],
  ['TagInstanceProfile', { InstanceProfileName: 'box', Tags: twice }],
  ['TagMFADevice', { SerialNumber: phone, Tags: twice }],
  ['TagSAMLProvider', { SAMLProviderArn: `arn:aws:iam::${account}:saml-provider/corp`, Tags: twice }],
  ['TagServerCertificate', { ServerCertificateName: 'site', Tags: twice }],
].map(([name, input]): Row => [name as string, 'InvalidInputException', input as object]);

const rows: readonly Row[] = [
  ...policyArns,
  ...providerArns,
  ...invalid,
  ['CreateUser', 'NoSuchEntityException', { UserName: 'bob', PermissionsBoundary: `${policyArn}-none` }],
  ['CreateLoginProfile', 'NoSuchEntityException', { UserName: 'nobody', Password: 'Correct-horse-1' }],
  ['ListMFADevices', 'NoSuchEntityException', { UserName: 'nobody' }],
  ['ListSSHPublicKeys', 'NoSuchEntityException', { UserName: 'nobody' }],
  ['ListServiceSpecificCredentials', 'NoSuchEntityException', { UserName: 'nobody' }],
  ['ListSigningCertificates', 'NoSuchEntityException', { UserName: 'nobody' }],
  ['GetServiceLastAccessedDetails', 'NoSuchEntityException', { JobId: jobId }],
  [
    'PutRolePermissionsBoundary',
    'PolicyNotAttachableException',
    { RoleName: 'worker', PermissionsBoundary: ofService },
  ],
  ['PutUserPermissionsBoundary', 'PolicyNotAttachableException', { UserName: 'ann', PermissionsBoundary: ofService }],
  ['RemoveRoleFromInstanceProfile', 'UnmodifiableEntityException', { InstanceProfileName: 'box', RoleName: linked }],
  ['UpdateRole', 'UnmodifiableEntityException', { RoleName: linked, MaxSessionDuration: 7200 }],
  [
    'ListServiceSpecificCredentials',
    'ServiceNotSupportedException',
    { UserName: 'ann', ServiceName: 's3.amazonaws.com' },
  ],
  ['UpdateLoginProfile', 'PasswordPolicyViolationException', { UserName: 'ann', Password: 'short' }],
  [
    'CreateRole',
    'LimitExceededException',
    {
      RoleName: 'bob',
      AssumeRolePolicyDocument: trust.replace('"Principal"', `"Sid":"${'a'.repeat(2048)}","Principal"`),
    },
  ],
];

describe.each(rows)('%s answers with %s', (name, error, input) => {
  test(`to ${JSON.stringify(input).slice(0, 100)}`, async () => {
    const operation = operationNamed(name);
    expect(documentedErrors(operation)).toContain(error);
    const { code, message } = await root.send(operation, input);
    expect(code, message).toBe(error);
  });
});
