/** Quotas of the seeded account: what fills each, and the one call that is then too much. */

/** A call: the operation and its input. */
export type Call = readonly [operation: string, input: object];

/** A quota that is reached through the API alone. */
export interface Quota {
  readonly message: string;
  /** In any order; nothing that the seeded account has. */
  readonly filledBy: readonly Call[];
  readonly last: Call;
}

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
});

/** A quota of an operation's own: calls with numbers up to it, and the one with the next number. */
function counted(
  quota: string,
  { operation, filling }: { operation: string; filling: number },
  inputOf: InputOf,
): Quota {
  const callOf = (n: number): Call => [operation, inputOf(n)];
  return {
    message: `Cannot exceed quota for ${quota}`,
    filledBy: Array.from({ length: filling }, (_, n) => callOf(n)),
    last: callOf(filling),
  };
}

type InputOf = (n: number) => object;

/** The quota of tags, of which what is seeded has one. */
function tagged(operation: string, named: object): Quota {
  const Tags = Array.from({ length: 49 }, (_, n) => ({ Key: `key-${n}`, Value: '' }));
  return {
    message: 'The number of tags has reached the maximum limit.',
    filledBy: [[operation, { ...named, Tags }]],
    last: [operation, { ...named, Tags: [{ Key: 'last', Value: '' }] }],
  };
}

const managed = ['ReadOnlyAccess', 'SecurityAudit', 'PowerUserAccess', 'IAMFullAccess', 'AmazonS3FullAccess']
  .concat(['AmazonS3ReadOnlyAccess', 'AmazonEC2FullAccess', 'AmazonEC2ReadOnlyAccess', 'AmazonSQSFullAccess'])
  .concat(['AmazonSNSFullAccess', 'AmazonDynamoDBFullAccess']);

/** The quota of attached policies, of a principal that has some. */
function attached(quota: string, { operation, filling }: { operation: string; filling: number }, named: object): Quota {
  return counted(quota, { operation, filling }, (n) => {
    return { ...named, PolicyArn: `arn:aws:iam::aws:policy/${managed[n] ?? ''}` };
  });
}

const arnOf = (resource: string): string => `arn:aws:iam::123456789012:${resource}`;

/** In order: memberships are of groups made before. */
export const quotas: readonly Quota[] = [
  counted('GroupsPerAccount: 300', { operation: 'CreateGroup', filling: 299 }, (n) => ({ GroupName: `group-${n}` })),
  counted('GroupsPerUser: 10', { operation: 'AddUserToGroup', filling: 9 }, (n) => {
    return { GroupName: `group-${n}`, UserName: 'ann' };
  }),
  counted('InstanceProfilesPerAccount: 1000', { operation: 'CreateInstanceProfile', filling: 999 }, (n) => {
    return { InstanceProfileName: `profile-${n}` };
  }),
  counted('RolesPerAccount: 1000', { operation: 'CreateRole', filling: 999 }, (n) => {
    return { RoleName: `role-${n}`, AssumeRolePolicyDocument: trust };
  }),
  counted('UsersPerAccount: 5000', { operation: 'CreateUser', filling: 4999 }, (n) => ({ UserName: `user-${n}` })),
  attached('PoliciesPerUser: 10', { operation: 'AttachUserPolicy', filling: 9 }, { UserName: 'ann' }),
  attached('PoliciesPerGroup: 10', { operation: 'AttachGroupPolicy', filling: 10 }, { GroupName: 'dev' }),
  attached('PoliciesPerRole: 10', { operation: 'AttachRolePolicy', filling: 10 }, { RoleName: 'worker' }),
  counted('AccessKeysPerUser: 2', { operation: 'CreateAccessKey', filling: 1 }, () => ({ UserName: 'ann' })),
  tagged('TagUser', { UserName: 'ann' }),
  tagged('TagRole', { RoleName: 'worker' }),
  tagged('TagPolicy', { PolicyArn: arnOf('policy/p') }),
  tagged('TagInstanceProfile', { InstanceProfileName: 'box' }),
  tagged('TagMFADevice', { SerialNumber: arnOf('mfa/phone') }),
  tagged('TagSAMLProvider', { SAMLProviderArn: arnOf('saml-provider/corp') }),
  tagged('TagServerCertificate', { ServerCertificateName: 'site' }),
  tagged('TagOpenIDConnectProvider', { OpenIDConnectProviderArn: arnOf('oidc-provider/id.example.com') }),
];
