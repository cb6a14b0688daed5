/**
 * IAM's quotas, as a new account has them.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const quotas = {
  usersPerAccount: 5000,
  groupsPerAccount: 300,
  rolesPerAccount: 1000,
  instanceProfilesPerAccount: 1000,
  policiesPerAccount: 1500,
  groupsPerUser: 10,
  accessKeysPerUser: 2,
  versionsPerPolicy: 5,
  attachedPolicies: 10,
  tags: 50,
  /** Hashes of earlier passwords: as many as a password policy can ask for. */
  rememberedPasswords: 24,
  mfaDevicesPerUser: 8,
  mfaDevicesPerAccount: 5000,
  oidcProvidersPerAccount: 100,
  clientIdsPerOidcProvider: 100,
  thumbprintsPerOidcProvider: 5,
  sshPublicKeysPerUser: 5,
  signingCertificatesPerUser: 2,
  /** For each service. */
  serviceSpecificCredentialsPerUser: 2,
  serverCertificatesPerAccount: 20,
  samlProvidersPerAccount: 100,
  privateKeysPerSamlProvider: 2,
  /** Characters, white space not counted. */
  policySize: 6144,
  trustPolicySize: 2048,
  /** Characters, white space counted: Organizations counts so. */
  organizationPolicySize: 5120,
  inlinePolicySize: { user: 2048, group: 5120, role: 10_240 },
} as const;
