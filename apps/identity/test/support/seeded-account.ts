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
  CreateSAMLProviderCommand,
  CreateServiceLinkedRoleCommand,
  CreateServiceSpecificCredentialCommand,
  CreateVirtualMFADeviceCommand,
  GetSAMLProviderCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
  UploadServerCertificateCommand,
  UploadSigningCertificateCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { TestIdentityProvider } from '@cloudgate/saml/testing';
import type { TestCloud } from '@specs/cloud';
import { generateKeyPairSync } from 'node:crypto';
import { newCertificate, privateKeyPem } from './test-certificate.js';
import type { Pool } from './valid-input.js';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const Tags = [{ Key: 'team', Value: 'blue' }];

/** The other credentials of the user `ann`, and a server certificate; gives the texts that name them. */
async function seedCredentials(iam: IAMClient): Promise<Pool> {
  const UserName = 'ann';
  const { pem: CertificateBody, privateKey } = await newCertificate({ key: 2048 });
  const PrivateKey = privateKeyPem(privateKey);
  const server = { ServerCertificateName: 'site', CertificateBody, PrivateKey, Tags };
  await iam.send(new UploadServerCertificateCommand(server));
  const { Certificate } = await iam.send(new UploadSigningCertificateCommand({ UserName, CertificateBody }));
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const SSHPublicKeyBody = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { SSHPublicKey } = await iam.send(new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody }));
  const ServiceName = 'bedrock.amazonaws.com';
  const made = await iam.send(new CreateServiceSpecificCredentialCommand({ UserName, ServiceName }));
  return [
    ...['site', CertificateBody, PrivateKey, SSHPublicKeyBody, ServiceName, Certificate?.CertificateId ?? ''],
    ...[SSHPublicKey?.SSHPublicKeyId ?? '', made.ServiceSpecificCredential?.ServiceSpecificCredentialId ?? ''],
  ];
}

/** A SAML provider with a private key; gives the texts that name it, and an assertion of its own. */
async function seedSamlProvider(iam: IAMClient, RoleArn: string): Promise<Pool> {
  const provider = await TestIdentityProvider.make();
  const SAMLMetadataDocument = provider.metadata();
  const AddPrivateKey = provider.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const create = { Name: 'corp', SAMLMetadataDocument, AddPrivateKey, Tags };
  const { SAMLProviderArn = '' } = await iam.send(new CreateSAMLProviderCommand(create));
  const { PrivateKeyList } = await iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
  const roles = [`${RoleArn},${SAMLProviderArn}`];
  const assertion = provider.response({ at: Date.now(), sessionName: 'ann', roles });
  return ['corp', SAMLProviderArn, SAMLMetadataDocument, assertion, PrivateKeyList?.[0]?.KeyId ?? ''];
}

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
    ...(await seedCredentials(iam)),
    ...(await seedSamlProvider(iam, role.arn)),
  ];
}
