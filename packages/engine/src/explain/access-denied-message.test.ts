import { expect, test } from 'vitest';
import type { AccessRequest } from '../evaluate/access-request.js';
import type { Decision, LayerName, Outcome } from '../evaluate/decision.js';
import { accessDeniedMessage, type MessageOptions } from './access-denied-message.js';

const request: AccessRequest = {
  principal: {
    kind: 'role-session',
    partition: 'aws',
    account: '111122223333',
    arn: 'arn:aws:sts::111122223333:assumed-role/Reader/s1',
    userId: 'AROA1:s1',
    roleId: 'AROA1',
    roleArn: 'arn:aws:iam::111122223333:role/Reader',
    roleName: 'Reader',
    sessionName: 's1',
  },
  action: 'iam:GetUser',
  resource: 'arn:aws:iam::111122223333:user/bob',
  context: new Map(),
};

const start =
  'User: arn:aws:sts::111122223333:assumed-role/Reader/s1 is not authorized to perform: iam:GetUser' +
  ' on resource: arn:aws:iam::111122223333:user/bob';

function message(decision: Decision, options: MessageOptions, other: Partial<AccessRequest> = {}): string {
  return accessDeniedMessage(decision, { ...request, ...other }, options);
}

const reasons: readonly (readonly [LayerName, Outcome, string])[] = [
  ['identity-based policy', 'implicitDeny', ' because no identity-based policy allows the iam:GetUser action'],
  ['identity-based policy', 'explicitDeny', ' with an explicit deny in an identity-based policy'],
  ['resource-based policy', 'implicitDeny', ' because no resource-based policy allows the iam:GetUser action'],
  ['resource-based policy', 'explicitDeny', ' with an explicit deny in a resource-based policy'],
  ['permissions boundary', 'implicitDeny', ' because no permissions boundary allows the iam:GetUser action'],
  ['permissions boundary', 'explicitDeny', ' with an explicit deny in a permissions boundary'],
  ['session policy', 'implicitDeny', ' because no session policy allows the iam:GetUser action'],
  ['session policy', 'explicitDeny', ' with an explicit deny in a session policy'],
  ['service control policy', 'implicitDeny', ' because no service control policy allows the iam:GetUser action'],
  ['service control policy', 'explicitDeny', ' with an explicit deny in a service control policy'],
  ['resource control policy', 'explicitDeny', ' with an explicit deny in a resource control policy'],
  ['VPC endpoint policy', 'implicitDeny', ' because no VPC endpoint policy allows the iam:GetUser action'],
  ['VPC endpoint policy', 'explicitDeny', ' with an explicit deny in a VPC endpoint policy'],
  ['role trust policy', 'implicitDeny', ' because no role trust policy allows the iam:GetUser action'],
  ['role trust policy', 'explicitDeny', ' with an explicit deny in the role trust policy'],
  ['service rule', 'implicitDeny', ''],
];

test.each(reasons)('%s, %s', (layer, outcome, reason) => {
  expect(message({ layer, outcome }, { style: 'iam' })).toBe(start + reason);
});

const lacking: Decision = { layer: 'identity-based policy', outcome: 'implicitDeny' };

test('an action without a resource names none', () => {
  expect(message(lacking, { style: 'json' }, { resource: '*' })).not.toContain('on resource');
});

test('S3 quotes the resource, and tells strangers nothing', () => {
  expect(message(lacking, { style: 's3' })).toContain(' on resource: "arn:aws:iam::111122223333:user/bob" because');
  expect(message(lacking, { style: 's3' }, { resourceAccount: '444455556666' })).toBe('Access Denied');
  const same = { style: 's3', sameOrganization: true } as const;
  expect(message(lacking, same, { resourceAccount: '444455556666' })).toContain(' because ');
});

test('STS gives no reason where a role is assumed', () => {
  const role = 'arn:aws:iam::111122223333:role/Admin';
  expect(message(lacking, { style: 'sts' }, { action: 'sts:AssumeRole', resource: role })).toBe(
    `User: ${request.principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${role}`,
  );
  const root = { layer: 'root user', outcome: 'implicitDeny' } as const;
  expect(message(root, { style: 'sts' }, { action: 'sts:AssumeRole' })).toBe(
    'Roles may not be assumed by root accounts.',
  );
});

test('a web identity or assertion is told no name and no reason', () => {
  const provider = 'arn:aws:iam::111122223333:oidc-provider/example.com';
  const principal = { kind: 'federated-provider', provider, arn: provider, userId: 'example.com:sub' } as const;
  const denied = { layer: 'role trust policy', outcome: 'implicitDeny' } as const;
  expect(message(denied, { style: 'sts' }, { principal, action: 'sts:AssumeRoleWithWebIdentity' })).toBe(
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  );
});

test('the policy of an explicit deny is named when asked for, but not a resource’s', () => {
  const statement = { policy: 'arn:aws:iam::111122223333:policy/P', index: 0 };
  const denied = { layer: 'permissions boundary', outcome: 'explicitDeny', statement } as const;
  expect(message(denied, { style: 's3', policyArn: true })).toMatch(/boundary, with policy ARN: arn:.*\/P$/);
  expect(message(denied, { style: 'ec2', policyArn: true })).toMatch(/boundary: arn:.*\/P$/);
  expect(message(denied, { style: 'iam' })).toMatch(/boundary$/);
  const bucket = { ...denied, layer: 'resource-based policy' } as const;
  expect(message(bucket, { style: 's3', policyArn: true })).toMatch(/policy$/);
});
