/** The tables of IAM's system of record; prisma/schema/iam.prisma says what each column holds. */
import { type ReadTables, table, type WriteTables } from '../tables/description.js';
import type {
  AccessKey,
  AccessKeyLastUsed,
  AccessReport,
  Account,
  AccountPreference,
  ActionLastUsed,
  Attachment,
  CredentialReport,
  Group,
  GroupMember,
  InlinePolicy,
  InstanceProfile,
  LoginProfile,
  ManagedPolicy,
  MfaDevice,
  OidcProvider,
  OrganizationPolicy,
  OutboundFederation,
  PasswordPolicy,
  PolicyVersion,
  ResourcePolicy,
  Role,
  RoleDeletion,
  RoleLastUsed,
  SamlPrivateKey,
  SamlProvider,
  ServerCertificate,
  ServiceSpecificCredential,
  Setting,
  SigningCertificate,
  SshPublicKey,
  Tag,
  TokenSigningKey,
  User,
} from '../generated/prisma/client.js';

const nameInAccount = { name: ['accountId', 'nameKey'] } as const;
const byAccount = { account: ['accountId'] } as const;

/** Every table, with its keys and indexes. */
export const iamTables = {
  settings: table<Setting>()({ model: 'Setting', key: ['key'], decides: true }),
  accounts: table<Account>()({
    model: 'Account',
    key: ['id'],
    unique: { canonicalUserId: ['canonicalUserId'], alias: ['alias'] },
    decides: true,
  }),
  users: table<User>()({ model: 'User', key: ['id'], unique: nameInAccount, index: byAccount, decides: true }),
  groups: table<Group>()({ model: 'Group', key: ['id'], unique: nameInAccount, index: byAccount, decides: true }),
  groupMembers: table<GroupMember>()({
    model: 'GroupMember',
    key: ['groupId', 'userId'],
    index: { group: ['groupId'], user: ['userId'] },
    decides: true,
  }),
  roles: table<Role>()({ model: 'Role', key: ['id'], unique: nameInAccount, index: byAccount, decides: true }),
  roleDeletions: table<RoleDeletion>()({ model: 'RoleDeletion', key: ['taskId'] }),
  roleLastUsed: table<RoleLastUsed>()({ model: 'RoleLastUsed', key: ['roleId'] }),
  instanceProfiles: table<InstanceProfile>()({
    model: 'InstanceProfile',
    key: ['id'],
    unique: nameInAccount,
    index: { ...byAccount, role: ['roleId'] },
    decides: true,
  }),
  managedPolicies: table<ManagedPolicy>()({
    model: 'ManagedPolicy',
    key: ['id'],
    unique: nameInAccount,
    index: byAccount,
    decides: true,
  }),
  policyVersions: table<PolicyVersion>()({
    model: 'PolicyVersion',
    key: ['policyId', 'versionId'],
    index: { policy: ['policyId'] },
    decides: true,
  }),
  attachments: table<Attachment>()({
    model: 'Attachment',
    key: ['principalId', 'policyArn'],
    // `policy`: AWS's managed policies have one ARN for all accounts.
    index: { principal: ['principalId'], policy: ['accountId', 'policyArn'] },
    decides: true,
  }),
  inlinePolicies: table<InlinePolicy>()({
    model: 'InlinePolicy',
    key: ['principalId', 'name'],
    index: { principal: ['principalId'] },
    decides: true,
  }),
  accessKeys: table<AccessKey>()({
    model: 'AccessKey',
    key: ['id'],
    // `user` leaves out the root user's keys, whose userId is null.
    index: { ...byAccount, user: ['userId'] },
    decides: true,
  }),
  credentialReports: table<CredentialReport>()({ model: 'CredentialReport', key: ['accountId'] }),
  loginProfiles: table<LoginProfile>()({ model: 'LoginProfile', key: ['userId'], index: byAccount }),
  passwordPolicies: table<PasswordPolicy>()({ model: 'PasswordPolicy', key: ['accountId'], decides: true }),
  mfaDevices: table<MfaDevice>()({
    model: 'MfaDevice',
    key: ['serialNumber'],
    index: { ...byAccount, user: ['userId'] },
  }),
  actionLastUsed: table<ActionLastUsed>()({
    model: 'ActionLastUsed',
    key: ['principalId', 'action'],
    index: { principal: ['principalId'] },
  }),
  accessReports: table<AccessReport>()({ model: 'AccessReport', key: ['jobId'], index: byAccount }),
  accountPreferences: table<AccountPreference>()({ model: 'AccountPreference', key: ['accountId'] }),
  oidcProviders: table<OidcProvider>()({ model: 'OidcProvider', key: ['arn'], index: byAccount, decides: true }),
  outboundFederations: table<OutboundFederation>()({
    model: 'OutboundFederation',
    key: ['accountId'],
    unique: { issuer: ['issuerId'] },
  }),
  tokenSigningKeys: table<TokenSigningKey>()({ model: 'TokenSigningKey', key: ['id'], index: byAccount }),
  samlProviders: table<SamlProvider>()({ model: 'SamlProvider', key: ['arn'], index: byAccount, decides: true }),
  samlPrivateKeys: table<SamlPrivateKey>()({
    model: 'SamlPrivateKey',
    key: ['id'],
    index: { provider: ['providerArn'] },
    decides: true,
  }),
  sshPublicKeys: table<SshPublicKey>()({ model: 'SshPublicKey', key: ['id'], index: { user: ['userId'] } }),
  signingCertificates: table<SigningCertificate>()({
    model: 'SigningCertificate',
    key: ['id'],
    // `user` leaves out the root user's certificates, whose userId is null.
    index: { ...byAccount, user: ['userId'] },
  }),
  serviceSpecificCredentials: table<ServiceSpecificCredential>()({
    model: 'ServiceSpecificCredential',
    key: ['id'],
    index: { ...byAccount, user: ['userId'] },
  }),
  serverCertificates: table<ServerCertificate>()({
    model: 'ServerCertificate',
    key: ['id'],
    unique: nameInAccount,
    index: byAccount,
  }),
  accessKeyLastUsed: table<AccessKeyLastUsed>()({ model: 'AccessKeyLastUsed', key: ['accessKeyId'] }),
  tags: table<Tag>()({
    model: 'Tag',
    key: ['resourceId', 'keyLower'],
    index: { resource: ['resourceId'] },
    decides: true,
  }),
  resourcePolicies: table<ResourcePolicy>()({
    model: 'ResourcePolicy',
    key: ['resourceId'],
    index: byAccount,
    decides: true,
  }),
  organizationPolicies: table<OrganizationPolicy>()({
    model: 'OrganizationPolicy',
    key: ['accountId', 'kind', 'level', 'position'],
    index: byAccount,
    decides: true,
  }),
};

/** IAM's tables as a command sees them. */
export type IamTables = WriteTables<typeof iamTables>;
/** IAM's tables as readers see them. */
export type IamReadTables = ReadTables<typeof iamTables>;
