/**
 * An account's counts and quotas.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
import type { Query } from '../command.js';
import { certificatesOf } from '../lookups/certificates-of.js';
import { keysOf } from '../lookups/keys-of.js';
import { quotas } from '../quotas.js';

/** Counts and quotas, by the names that GetAccountSummary gives them. */
export const accountSummary: Query<'accountSummary'> = (tables, { account }) => {
  const policies = tables.managedPolicies.findBy('account', account);
  const devices = tables.mfaDevices.findBy('account', account);
  return {
    Users: tables.users.findBy('account', account).length,
    UsersQuota: quotas.usersPerAccount,
    Groups: tables.groups.findBy('account', account).length,
    GroupsQuota: quotas.groupsPerAccount,
    Roles: tables.roles.findBy('account', account).length,
    RolesQuota: quotas.rolesPerAccount,
    InstanceProfiles: tables.instanceProfiles.findBy('account', account).length,
    InstanceProfilesQuota: quotas.instanceProfilesPerAccount,
    Policies: policies.length,
    PoliciesQuota: quotas.policiesPerAccount,
    PolicyVersionsInUse: policies.reduce((sum, { id }) => sum + tables.policyVersions.findBy('policy', id).length, 0),
    PolicyVersionsInUseQuota: 10_000,
    PolicySizeQuota: quotas.policySize,
    VersionsPerPolicyQuota: quotas.versionsPerPolicy,
    GroupsPerUserQuota: quotas.groupsPerUser,
    AccessKeysPerUserQuota: quotas.accessKeysPerUser,
    AccountAccessKeysPresent: keysOf(tables, { account }).length > 0 ? 1 : 0,
    AccountMFAEnabled: 0,
    AccountSigningCertificatesPresent: certificatesOf(tables, { account }).length > 0 ? 1 : 0,
    AccountPasswordPresent: 0,
    AttachedPoliciesPerGroupQuota: quotas.attachedPolicies,
    AttachedPoliciesPerRoleQuota: quotas.attachedPolicies,
    AttachedPoliciesPerUserQuota: quotas.attachedPolicies,
    UserPolicySizeQuota: quotas.inlinePolicySize.user,
    GroupPolicySizeQuota: quotas.inlinePolicySize.group,
    RolePolicySizeQuota: quotas.inlinePolicySize.role,
    AssumeRolePolicySizeQuota: quotas.trustPolicySize,
    MFADevices: devices.length,
    MFADevicesInUse: devices.filter(({ userId }) => userId !== null).length,
    Providers:
      tables.oidcProviders.findBy('account', account).length + tables.samlProviders.findBy('account', account).length,
    ServerCertificates: tables.serverCertificates.findBy('account', account).length,
    ServerCertificatesQuota: quotas.serverCertificatesPerAccount,
    SigningCertificatesPerUserQuota: quotas.signingCertificatesPerUser,
    GlobalEndpointTokenVersion: tables.accountPreferences.get(account)?.globalEndpointTokenVersion ?? 1,
  };
};
