/**
 * Limits of IAM's inputs.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
 */
import type { Constraints } from '../model.js';
import { type ConstraintTable, same } from './table.js';
import { nameUpTo, printableUpTo, tagKey, tagValue } from './text.js';

const latinText = '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]';
const words = '[\\w]+';
const pathWords = 'It must begin and end with / and contain only alphanumeric characters and/or / characters.';

const path: Constraints = {
  min: 1,
  max: 512,
  pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
  words: pathWords,
};
const policyPath: Constraints = { min: 1, max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/', words: pathWords };
const authenticationCode: Constraints = { min: 6, max: 6, pattern: '[\\d]+' };
const policyDocument = printableUpTo(131_072);
const policyDocuments: Constraints = { items: policyDocument };
const arn: Constraints = { min: 20, max: 2048 };
const resourceName: Constraints = { min: 1, max: 2048 };

/** Operations on a user that must have been named under the rules of today. */
const newUserName = [
  ...['AttachUserPolicy', 'CreateLoginProfile', 'CreateServiceSpecificCredential', 'CreateUser', 'DeleteLoginProfile'],
  ...['DeleteSSHPublicKey', 'DeleteServiceSpecificCredential', 'DeleteUserPermissionsBoundary', 'DetachUserPolicy'],
  ...['GetLoginProfile', 'GetMFADevice', 'GetSSHPublicKey', 'ListAttachedUserPolicies', 'ListSSHPublicKeys'],
  ...['ListServiceSpecificCredentials', 'PutUserPermissionsBoundary', 'ResetServiceSpecificCredential'],
  ...['UpdateLoginProfile', 'UpdateSSHPublicKey', 'UpdateServiceSpecificCredential', 'UploadSSHPublicKey'],
].map((operation) => `${operation}Request.UserName`);

const policyPathPrefix = ['AttachedGroupPolicies', 'AttachedRolePolicies', 'AttachedUserPolicies', 'Policies'].map(
  (list) => `List${list}Request.PathPrefix`,
);

const names: ConstraintTable = {
  UserName: nameUpTo(128),
  ...same(nameUpTo(64), newUserName),
  'UpdateUserRequest.NewUserName': nameUpTo(64),
  ...same(nameUpTo(64), ['RoleName', 'CreateServiceLinkedRoleRequest.CustomSuffix']),
  ...same(nameUpTo(128), ['GroupName', 'NewGroupName', 'InstanceProfileName', 'PolicyName', 'AWSServiceName']),
  ...same(nameUpTo(128), ['ServerCertificateName', 'NewServerCertificateName']),
  VirtualMFADeviceName: { min: 1, pattern: '[\\w+=,.@-]+' },
  'CreateSAMLProviderRequest.Name': { min: 1, max: 128, pattern: '[\\w._-]+' },
  AccountAlias: { min: 3, max: 63, pattern: '^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$' },
  ...same(path, ['Path', 'NewPath', 'ListEntitiesForPolicyRequest.PathPrefix']),
  'CreatePolicyRequest.Path': policyPath,
  PathPrefix: { min: 1, max: 512, pattern: '\\u002F[\\u0021-\\u007F]*', words: pathWords },
  ...same(policyPath, policyPathPrefix),
};

const identifiers: ConstraintTable = {
  ...same(arn, ['Arn', 'PolicyArn', 'PermissionsBoundary', 'PolicySourceArn', 'OpenIDConnectProviderArn']),
  ...same(arn, ['SAMLProviderArn', 'PolicyTemplateArn', 'EntityArn']),
  ...same(resourceName, ['ResourceOwner', 'CallerArn']),
  AccessKeyId: { min: 16, max: 128, pattern: words },
  CertificateId: { min: 24, max: 128, pattern: words },
  SSHPublicKeyId: { min: 20, max: 128, pattern: words },
  ServiceSpecificCredentialId: { min: 20, max: 128, pattern: words },
  SerialNumber: { min: 9, max: 256, pattern: '[\\w+=/:,.@-]+' },
  ...same(authenticationCode, ['AuthenticationCode1', 'AuthenticationCode2']),
  VersionId: { pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' },
  DeletionTaskId: { min: 1, max: 1000 },
  JobId: { min: 36, max: 36 },
  ClientID: { min: 1, max: 255 },
  RemovePrivateKey: { min: 22, max: 64, pattern: '[A-Z0-9]+' },
  ServiceNamespace: { min: 1, max: 64, pattern: '[\\w-]*' },
  OrganizationsPolicyId: { pattern: '^p-[0-9a-zA-Z_]{8,128}$' },
  EntityPath: { min: 19, max: 427, pattern: '^o-[0-9a-z]{10,32}\\/r-[0-9a-z]{4,32}[0-9a-z-\\/]*' },
  DelegationRequestId: { min: 16, max: 128, pattern: '[\\w-]+' },
  OwnerId: { min: 20, max: 2048, pattern: '^[a-zA-Z0-9:/+=,.@_-]+$' },
  OwnerAccountId: { pattern: '\\d{12}' },
  RequestorWorkflowId: { min: 5, max: 400, pattern: `${latinText}+` },
};

const documents: ConstraintTable = {
  ...same(policyDocument, ['PolicyDocument', 'AssumeRolePolicyDocument', 'ResourcePolicy']),
  ...same(policyDocuments, ['PolicyInputList', 'PermissionsBoundaryPolicyInputList']),
  'CreatePolicyRequest.Description': { max: 1000 },
  Description: { max: 1000, pattern: `${latinText}*` },
  ...same(printableUpTo(128), ['Password', 'OldPassword', 'NewPassword']),
  ...same(printableUpTo(16_384), ['CertificateBody', 'PrivateKey', 'AddPrivateKey', 'SSHPublicKeyBody']),
  CertificateChain: printableUpTo(2_097_152),
  SAMLMetadataDocument: { min: 1000, max: 10_000_000 },
  Url: { min: 1, max: 255 },
  Notes: { max: 500, pattern: `${latinText}*` },
  RequestMessage: { max: 200, pattern: `${latinText}*` },
  NotificationChannel: { min: 2, max: 400, pattern: '^[a-zA-Z0-9:_.-]+$' },
  RedirectUrl: {
    min: 1,
    max: 255,
    pattern: '^http(s?)://[a-zA-Z0-9._/-]*(\\?[a-zA-Z0-9._=&-]*)?(#[a-zA-Z0-9._/-]*)?$',
  },
  Locale: { min: 2, max: 12 },
};

const lists: ConstraintTable = {
  Tags: { max: 50 },
  'Tag.Key': tagKey,
  'Tag.Value': tagValue,
  TagKeys: { max: 50, items: tagKey },
  ClientIDList: { items: { min: 1, max: 255 } },
  ThumbprintList: { items: { min: 40, max: 40 } },
  ServiceNamespaces: { min: 1, max: 200, items: { min: 1, max: 64, pattern: '[\\w-]*' } },
  ActionNames: { items: { min: 3, max: 128 } },
  ResourceArns: { items: resourceName },
  ResourceHandlingOption: { min: 1, max: 64 },
  'ContextEntry.ContextKeyName': { min: 5, max: 256 },
  'DelegationPermission.Parameters': { max: 50 },
  'PolicyParameter.Name': { min: 5, max: 256, pattern: '[ -~]+' },
  'PolicyParameter.Values': { items: { pattern: '[ -~]+' } },
  Marker: { min: 1, max: 320, pattern: '[\\u0020-\\u00FF]+' },
};

const numbers: ConstraintTable = {
  MaxItems: { min: 1, max: 1000 },
  MaxSessionDuration: { min: 3600, max: 43_200 },
  SessionDuration: { min: 300, max: 43_200 },
  MaxPasswordAge: { min: 1, max: 1095 },
  MinimumPasswordLength: { min: 6, max: 128 },
  PasswordReusePrevention: { min: 1, max: 24 },
  CredentialAgeDays: { min: 1, max: 36_600 },
};

const entities = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'];
const usage: Constraints = { enum: ['PermissionsPolicy', 'PermissionsBoundary'] };
const scalars = ['string', 'numeric', 'boolean', 'ip', 'binary', 'date'];

const enums: ConstraintTable = {
  Status: { enum: ['Active', 'Inactive', 'Expired'] },
  AssignmentStatus: { enum: ['Assigned', 'Unassigned', 'Any'] },
  AssertionEncryptionMode: { enum: ['Required', 'Allowed'] },
  Encoding: { enum: ['SSH', 'PEM'] },
  'ListPoliciesRequest.Scope': { enum: ['All', 'AWS', 'Local'] },
  'ListPoliciesRequest.PolicyUsageFilter': usage,
  'ListEntitiesForPolicyRequest.PolicyUsageFilter': usage,
  'ListEntitiesForPolicyRequest.EntityFilter': { enum: entities },
  'GetAccountAuthorizationDetailsRequest.Filter': { items: { enum: entities } },
  'ContextEntry.ContextKeyType': { enum: scalars.flatMap((type) => [type, `${type}List`]) },
  'PolicyParameter.Type': { enum: ['string', 'stringList'] },
  Granularity: { enum: ['SERVICE_LEVEL', 'ACTION_LEVEL'] },
  GlobalEndpointTokenVersion: { enum: ['v1Token', 'v2Token'] },
  SortKey: {
    enum: ['SERVICE_NAMESPACE', 'LAST_AUTHENTICATED_TIME'].flatMap((key) => [`${key}_ASCENDING`, `${key}_DESCENDING`]),
  },
};

export const iam: ConstraintTable = { ...names, ...identifiers, ...documents, ...lists, ...numbers, ...enums };
