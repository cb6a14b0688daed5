import type { Principal } from '@cloudgate/common';
import fc from 'fast-check';
import { unknownResource } from '../src/index.js';
import type { Document, Statement } from './reference/statements.js';

/** Random policies and requests over a small world, so that things meet often. */

const HERE = '111122223333';
const THERE = '444455556666';

const principals: readonly Principal[] = [
  {
    kind: 'user',
    partition: 'aws',
    account: HERE,
    arn: `arn:aws:iam::${HERE}:user/alice`,
    userId: 'AIDAALICE00000000001',
    id: 'AIDAALICE00000000001',
    name: 'alice',
  },
  {
    kind: 'role-session',
    partition: 'aws',
    account: HERE,
    arn: `arn:aws:sts::${HERE}:assumed-role/Reader/s1`,
    userId: 'AROAREADER0000000001:s1',
    roleId: 'AROAREADER0000000001',
    roleArn: `arn:aws:iam::${HERE}:role/team/Reader`,
    roleName: 'Reader',
    sessionName: 's1',
  },
  {
    kind: 'federated-user',
    partition: 'aws',
    account: HERE,
    arn: `arn:aws:sts::${HERE}:federated-user/fred`,
    userId: `${HERE}:fred`,
    name: 'fred',
    issuer: { id: 'AIDAALICE00000000001', arn: `arn:aws:iam::${HERE}:user/alice`, name: 'alice' },
  },
  {
    kind: 'federated-user',
    partition: 'aws',
    account: HERE,
    arn: `arn:aws:sts::${HERE}:federated-user/rooted`,
    userId: `${HERE}:rooted`,
    name: 'rooted',
  },
  { kind: 'root', partition: 'aws', account: HERE, arn: `arn:aws:iam::${HERE}:root`, userId: HERE },
  { kind: 'service', service: 'ec2.amazonaws.com', arn: 'ec2.amazonaws.com', userId: 'ec2.amazonaws.com' },
  {
    kind: 'federated-provider',
    provider: 'accounts.google.com',
    arn: 'accounts.google.com',
    userId: 'accounts.google.com:x',
  },
  { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' },
];

const actions = ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 'ec2:RunInstances', 'kms:Decrypt'];
const actionPatterns = [
  ...actions,
  '*',
  's3:*',
  's3:Get*',
  'S3:getobject',
  '*:*',
  'ec2:Run?nstances',
  's3:*Object',
  's3:Get, x',
];
const resources = [
  'arn:aws:s3:::b/k',
  'arn:aws:s3:::b',
  'arn:aws:s3:::b/alice/x:y',
  'arn:aws:ec2:us-east-1:111122223333:instance/i-1',
  '*',
];
const resourcePatterns = [
  ...resources,
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b*',
  'arn:aws:s3:::?/k',
  'arn:aws:s3:::b/${aws:username}/*',
  "arn:aws:s3:::b/${aws:PrincipalTag/team, 'alice'}/*",
  'arn:aws:ec2:*:*:instance/*',
  'arn:aws:ec2:*:instance/*',
  'arn:aws:*',
  'arn:*:*k',
  'arn:aws:s3:::*/k',
  'arn:aws:e?2:us*1:111122223333:*',
];

const values = [
  'alice',
  'bob',
  'a*',
  '*',
  '',
  'true',
  '10',
  '10.1',
  '2020-01-01T00:00:00Z',
  '1577836800',
  '10.0.0.1',
  '2001:db8::1',
];
const wanted = [
  ...values,
  'ali*',
  '${aws:username}',
  "${aws:PrincipalTag/team, 'alice'}",
  '${*}',
  '10.0.0.0/8',
  '2001:DB8::/32',
  '2020',
  'false',
  'arn:aws:s3:::*',
  'YWJj',
];
const keys = ['aws:username', 'aws:PrincipalTag/team', 'aws:SourceIp', 'aws:TagKeys', 'aws:CurrentTime', 's3:prefix'];

const bases = [
  ...[
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  ...[
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericGreaterThanEquals',
    'DateEquals',
    'DateNotEquals',
  ],
  ...['DateLessThan', 'DateGreaterThan', 'Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'ArnLike', 'ArnNotLike'],
];

function oneOrMore(of: readonly string[]): fc.Arbitrary<string | string[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...of) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 3 }) },
  );
}

const operator = fc.oneof(
  { weight: 1, arbitrary: fc.constant('Null') },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', 'ForAnyValue:', 'ForAllValues:'),
        fc.constantFrom(...bases),
        fc.constantFrom('', '', 'IfExists'),
      )
      .map((parts) => parts.join('')),
  },
);

const condition = fc.dictionary(
  operator,
  fc.dictionary(fc.constantFrom(...keys), oneOrMore(wanted), { minKeys: 1, maxKeys: 2 }),
  {
    maxKeys: 2,
  },
);

const awsNames = [
  '*',
  HERE,
  `arn:aws:iam::${HERE}:root`,
  `arn:aws-cn:iam::${HERE}:root`,
  THERE,
  `arn:aws:iam::${HERE}:user/alice`,
  `arn:aws:iam::${HERE}:user/*`,
  `arn:aws:iam::${HERE}:role/team/Reader`,
  `arn:aws:iam::${HERE}:role/Reader`,
  `arn:aws:sts::${HERE}:assumed-role/Reader/s1`,
  `arn:aws:sts::${HERE}:federated-user/fred`,
  'AROAREADER0000000001',
  'AIDAALICE00000000001',
];

const principalElement: fc.Arbitrary<NonNullable<Statement['Principal']>> = fc.oneof(
  fc.constant('*' as const),
  oneOrMore(awsNames).map((AWS) => ({ AWS })),
  fc.constant({ Service: 'ec2.amazonaws.com' }),
  fc.constant({ CanonicalUser: ['c1', 'c2'] }),
  fc.constant({ Federated: 'accounts.google.com', AWS: THERE }),
);

function statement(named: boolean): fc.Arbitrary<Statement> {
  return fc
    .record({
      effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
      action: fc.tuple(fc.constantFrom('Action', 'Action', 'Action', 'NotAction'), oneOrMore(actionPatterns)),
      resource: fc.tuple(
        fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
        oneOrMore(resourcePatterns),
      ),
      principal: fc.tuple(fc.constantFrom('Principal', 'Principal', 'NotPrincipal'), principalElement),
      condition: fc.option(condition, { nil: undefined, freq: 2 }),
    })
    .map(
      ({ effect, action, resource, principal, condition: Condition }) =>
        ({
          Effect: effect,
          [action[0]]: action[1],
          [resource[0]]: resource[1],
          ...(named ? { [principal[0]]: principal[1] } : {}),
          ...(Condition === undefined ? {} : { Condition }),
        }) as Statement,
    );
}

export function documents(named: boolean): fc.Arbitrary<Document[]> {
  const document: fc.Arbitrary<Document> = fc.record({
    Version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17'),
    Statement: fc.array(statement(named), { minLength: 1, maxLength: 3 }),
  });
  return fc.array(document, { maxLength: 2 });
}

const everything: Statement = { Effect: 'Allow', Action: '*', Resource: '*' };

/** Documents that allow everything before they deny something, so that later layers get their turn. */
function mostlyOpen(named: boolean): fc.Arbitrary<Document[]> {
  const open: Document = {
    Version: '2012-10-17',
    Statement: named ? { ...everything, Principal: '*' } : everything,
  };
  return fc.oneof(
    documents(named),
    fc.constant<Document[]>([open]),
    documents(named).map((list): Document[] => [open, ...list]),
  );
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function often<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary });
}

export const layersArbitrary = fc.record({
  identity: often(fc.oneof(mostlyOpen(false), documents(false))),
  boundary: rarely(mostlyOpen(false)),
  session: rarely(mostlyOpen(false)),
  resource: often(documents(true)),
  resourceKind: fc.constantFrom(undefined, undefined, 'bucket', 'key', 'trust'),
  serviceControl: rarely(fc.array(mostlyOpen(false), { minLength: 1, maxLength: 2 })),
  resourceControl: rarely(fc.array(mostlyOpen(true), { minLength: 1, maxLength: 2 })),
  vpcEndpoint: rarely(mostlyOpen(true)),
});

const context = fc
  .dictionary(
    fc.constantFrom(...keys.map((key) => key.toLowerCase())),
    fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 3 })),
  )
  .map((object) => new Map<string, string | readonly string[]>(Object.entries(object)));

export const requestArbitrary = fc.record({
  principal: fc.constantFrom(...principals),
  action: fc.constantFrom(...actions),
  resource: fc.constantFrom(...resources, ...resources, unknownResource),
  canonicalUser: fc.constantFrom(undefined, 'c1'),
  resourceAccount: fc.constantFrom(undefined, HERE, HERE, THERE),
  context,
});
