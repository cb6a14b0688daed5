/** Calls that documented errors answer, made by the root user of the seeded account; they change nothing. */
import { randomBytes } from 'node:crypto';
import { newCertificate, privateKeyPem } from '../test-certificate.js';
import { answers, type Row } from './answers.js';
import { refusals } from './refusals.js';

const account = '123456789012';
const arnOf = (resource: string): string => `arn:aws:iam::${account}:${resource}`;
/** Of no policy, provider, device, or principal. */
const otherArn = arnOf('server-certificate/site');
const document = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*' } });

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' },
});

const one = [{ Key: 'stage', Value: 'a' }];
const twice = [...one, { Key: 'STAGE', Value: 'b' }];
const { pem: CertificateBody, privateKey } = await newCertificate({ key: 2048 });
const certificate = { CertificateBody, PrivateKey: privateKeyPem(privateKey) };

/** ARNs of something else than the operation is about. */
const wrongArns: readonly Row[] = [
  ...answers(
    'InvalidInputException',
    {
      AttachGroupPolicy: { GroupName: 'dev' },
      AttachRolePolicy: { RoleName: 'worker' },
      AttachUserPolicy: { UserName: 'ann' },
      CreatePolicyVersion: { PolicyDocument: document },
      DeletePolicy: {},
      DeletePolicyVersion: { VersionId: 'v1' },
      DetachGroupPolicy: { GroupName: 'dev' },
      DetachRolePolicy: { RoleName: 'worker' },
      DetachUserPolicy: { UserName: 'ann' },
      GetPolicy: {},
      GetPolicyVersion: { VersionId: 'v1' },
      ListEntitiesForPolicy: {},
      ListPolicyTags: {},
      ListPolicyVersions: {},
      SetDefaultPolicyVersion: { VersionId: 'v1' },
      TagPolicy: { Tags: one },
      UntagPolicy: { TagKeys: ['stage'] },
    },
    { PolicyArn: otherArn },
  ),
  ...answers(
    'InvalidInputException',
    {
      AddClientIDToOpenIDConnectProvider: { ClientID: 'app' },
      DeleteOpenIDConnectProvider: {},
      GetOpenIDConnectProvider: {},
      ListOpenIDConnectProviderTags: {},
      RemoveClientIDFromOpenIDConnectProvider: { ClientID: 'app' },
      TagOpenIDConnectProvider: { Tags: one },
      UntagOpenIDConnectProvider: { TagKeys: ['stage'] },
      UpdateOpenIDConnectProviderThumbprint: { ThumbprintList: ['0'.repeat(40)] },
    },
    { OpenIDConnectProviderArn: otherArn },
  ),
  ...answers(
    'InvalidInputException',
    {
      DeleteSAMLProvider: {},
      GetSAMLProvider: {},
      ListSAMLProviderTags: {},
      TagSAMLProvider: { Tags: one },
      UntagSAMLProvider: { TagKeys: ['stage'] },
      UpdateSAMLProvider: { AssertionEncryptionMode: 'Allowed' },
    },
    { SAMLProviderArn: otherArn },
  ),
  ...answers('InvalidInputException', {
    ListMFADeviceTags: { SerialNumber: otherArn },
    TagMFADevice: { SerialNumber: otherArn, Tags: one },
    UntagMFADevice: { SerialNumber: otherArn, TagKeys: ['stage'] },
    GenerateServiceLastAccessedDetails: { Arn: otherArn },
    GetContextKeysForPrincipalPolicy: { PolicySourceArn: otherArn },
    ListPoliciesGrantingServiceAccess: { Arn: otherArn, ServiceNamespaces: ['s3'] },
    SimulatePrincipalPolicy: { PolicySourceArn: otherArn, ActionNames: ['s3:GetObject'] },
    PutRolePermissionsBoundary: { RoleName: 'worker', PermissionsBoundary: otherArn },
    PutUserPermissionsBoundary: { UserName: 'ann', PermissionsBoundary: otherArn },
  }),
];

/** Tags that are one tag twice. */
const doubleTags = answers(
  'InvalidInputException',
  {
    CreateUser: { UserName: 'bob' },
    CreateRole: { RoleName: 'bob', AssumeRolePolicyDocument: trust },
    CreatePolicy: { PolicyName: 'bob', PolicyDocument: document },
    CreateInstanceProfile: { InstanceProfileName: 'bob' },
    CreateVirtualMFADevice: { VirtualMFADeviceName: 'bob' },
    CreateOpenIDConnectProvider: { Url: 'https://id.example.com' },
    UploadServerCertificate: { ServerCertificateName: 'bob', ...certificate },
    TagUser: { UserName: 'ann' },
    TagRole: { RoleName: 'worker' },
    TagPolicy: { PolicyArn: arnOf('policy/p') },
    TagInstanceProfile: { InstanceProfileName: 'box' },
    TagMFADevice: { SerialNumber: arnOf('mfa/phone') },
    TagSAMLProvider: { SAMLProviderArn: arnOf('saml-provider/corp') },
    TagServerCertificate: { ServerCertificateName: 'site' },
  },
  { Tags: twice },
);

const nobody = 'nobody';
const job = { JobId: '00000000-0000-4000-8000-000000000000' };
const provider = { OpenIDConnectProviderArn: arnOf('oidc-provider/nobody.example.com') };
const saml = { SAMLProviderArn: arnOf('saml-provider/nobody') };

/** Names, and ARNs, of what is not there. */
const missing: readonly Row[] = [
  ...answers('NoSuchEntityException', {
    AddClientIDToOpenIDConnectProvider: { ...provider, ClientID: 'app' },
    GetOpenIDConnectProvider: provider,
    ListOpenIDConnectProviderTags: provider,
    RemoveClientIDFromOpenIDConnectProvider: { ...provider, ClientID: 'app' },
    TagOpenIDConnectProvider: { ...provider, Tags: one },
    UntagOpenIDConnectProvider: { ...provider, TagKeys: ['stage'] },
    UpdateOpenIDConnectProviderThumbprint: { ...provider, ThumbprintList: ['0'.repeat(40)] },
    DeleteSAMLProvider: saml,
    GetSAMLProvider: saml,
    ListSAMLProviderTags: saml,
    TagSAMLProvider: { ...saml, Tags: one },
    UntagSAMLProvider: { ...saml, TagKeys: ['stage'] },
    UpdateSAMLProvider: { ...saml, AssertionEncryptionMode: 'Allowed' },
    DeleteAccountAlias: { AccountAlias: nobody },
    DeleteServerCertificate: { ServerCertificateName: nobody },
    GetServerCertificate: { ServerCertificateName: nobody },
    ListServerCertificateTags: { ServerCertificateName: nobody },
    TagServerCertificate: { ServerCertificateName: nobody, Tags: one },
    UntagServerCertificate: { ServerCertificateName: nobody, TagKeys: ['stage'] },
    UpdateServerCertificate: { ServerCertificateName: nobody, NewPath: '/new/' },
    GenerateServiceLastAccessedDetails: { Arn: arnOf('user/nobody') },
    GetContextKeysForPrincipalPolicy: { PolicySourceArn: arnOf('user/nobody') },
    ListPoliciesGrantingServiceAccess: { Arn: arnOf('user/nobody'), ServiceNamespaces: ['s3'] },
    SimulatePrincipalPolicy: { PolicySourceArn: arnOf('user/nobody'), ActionNames: ['s3:GetObject'] },
    GetServiceLastAccessedDetails: job,
    GetServiceLastAccessedDetailsWithEntities: { ...job, ServiceNamespace: 's3' },
    GetServiceLinkedRoleDeletionStatus: { DeletionTaskId: 'task/aws-service-role/ecs.amazonaws.com/none/1' },
    CreateUser: { UserName: 'bob', PermissionsBoundary: arnOf('policy/nobody') },
  }),
  ...answers(
    'NoSuchEntityException',
    {
      CreateAccessKey: {},
      DeleteLoginProfile: {},
      GetLoginProfile: {},
      CreateLoginProfile: { Password: 'Correct-horse-1' },
      CreateServiceSpecificCredential: { ServiceName: 'codecommit.amazonaws.com' },
      DeleteAccessKey: { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      DeleteServiceSpecificCredential: { ServiceSpecificCredentialId: 'ACCAIOSFODNN7EXAMPLE' },
      DeleteSigningCertificate: { CertificateId: 'TA7SMP42TDN5Z26OBPJE7EXAMPLE' },
      GetMFADevice: { SerialNumber: arnOf('mfa/phone') },
      GetUser: {},
      ListAccessKeys: {},
      ListMFADevices: {},
      ListSSHPublicKeys: {},
      ListServiceSpecificCredentials: {},
      ListSigningCertificates: {},
      ResetServiceSpecificCredential: { ServiceSpecificCredentialId: 'ACCAIOSFODNN7EXAMPLE' },
      UpdateAccessKey: { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'Active' },
      UpdateServiceSpecificCredential: { ServiceSpecificCredentialId: 'ACCAIOSFODNN7EXAMPLE', Status: 'Active' },
      UpdateSigningCertificate: { CertificateId: 'TA7SMP42TDN5Z26OBPJE7EXAMPLE', Status: 'Active' },
      UploadSigningCertificate: { CertificateBody },
    },
    { UserName: nobody },
  ),
];

/** Every row. */
export const rows: readonly Row[] = [
  ...wrongArns,
  ...doubleTags,
  ...missing,
  ...refusals,
  ...answers('PackedPolicyTooLargeException', {
    GetFederationToken: {
      Name: 'bob',
      // Hexadecimal digits of no order: what cannot be packed.
      Tags: Array.from({ length: 50 }, (_, n) => ({ Key: `key-${n}`, Value: randomBytes(128).toString('hex') })),
    },
  }),
];
