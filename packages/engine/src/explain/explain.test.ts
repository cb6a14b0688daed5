import { expect, test } from 'vitest';
import { type AccessRequest, compilePolicies, ConditionKeys, explain, mismatchText, renderTree } from '../index.js';

const request: AccessRequest = {
  principal: {
    kind: 'user',
    partition: 'aws',
    account: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/alice',
    userId: 'AIDA1',
    id: 'AIDA1',
    name: 'alice',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::docs/a',
  context: new Map<string, string>([['aws:sourceip', '10.0.0.1']]),
};

const document = `{
  "Version": "2012-10-17",
  "Statement": [
    {"Sid": "Put", "Effect": "Allow", "Action": "s3:Put*", "Resource": "*"},
    {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::media/*"},
    {"Effect": "Allow", "Action": "s3:*", "Resource": "*",
     "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}, "Bool": {"aws:SecureTransport": "true"}}},
    {"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"StringEquals": {"s3:nope": "\${aws:PrincipalTag/a}"}}}
  ]
}`;

const identity = compilePolicies([{ id: 'P', kind: 'inline', attachedTo: 'user alice', document }]);
const resource = compilePolicies([
  {
    id: 'docs',
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 's3:*', Resource: '*' },
    }),
  },
]);

test('every statement says why it does not apply, and where it is', () => {
  const { layers, decision } = explain(request, { identity, resource });
  expect(decision).toEqual({ outcome: 'implicitDeny', layer: 'identity-based policy' });
  expect(layers.map(({ layer, result }) => `${layer}: ${result}`)).toEqual([
    'resource-based policy: implicitDeny',
    'identity-based policy: implicitDeny',
  ]);
  const statements = layers[1]?.policies[0]?.statements ?? [];
  expect(statements.map(({ start }) => `${start.line}:${start.column}`)).toEqual(['4:5', '5:5', '6:5', '8:5']);
  expect(statements.map(({ mismatch }) => mismatch)).toEqual([
    { element: 'Action', policy: ['s3:Put*'], request: 's3:GetObject' },
    { element: 'Resource', policy: ['arn:aws:s3:::media/*'], request: 'arn:aws:s3:::docs/a' },
    {
      element: 'Condition',
      operator: 'IpAddress',
      key: 'aws:SourceIp',
      policy: ['192.0.2.0/24'],
      request: ['10.0.0.1'],
    },
    {
      element: 'Condition',
      operator: 'StringEquals',
      key: 's3:nope',
      policy: ['${aws:PrincipalTag/a}'],
      request: null,
    },
  ]);
  expect(layers[0]?.policies[0]?.statements[0]?.mismatch).toEqual({
    element: 'Principal',
    policy: ['444455556666'],
    request: 'arn:aws:iam::111122223333:user/alice',
  });
});

test('keys that a policy asks for and the request lacks are told apart', () => {
  const conditionKeys = new ConditionKeys({
    keys: { 'aws:securetransport': 'Bool', 'aws:principaltag/': 'String', 's3:prefix': 'String' },
    global: ['aws:securetransport'],
    actions: { 's3:getobject': [] },
  });
  expect(explain(request, { identity }, { conditionKeys }).missingKeys).toEqual([
    { key: 'aws:PrincipalTag/a', state: 'absent' },
    { key: 'aws:SecureTransport', state: 'notSupplied' },
    { key: 's3:nope', state: 'unknown' },
  ]);
  expect(explain(request, { identity }).missingKeys.every(({ state }) => state === 'absent')).toBe(true);
});

test('an explanation is its own JSON', () => {
  const explanation = explain(request, { identity, resource });
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});

test('the tree has a line for each layer, policy and statement, and colour only when asked for', () => {
  const explanation = explain(request, { identity, resource });
  const tree = renderTree(explanation, { color: false });
  expect(tree).toContain('implicitDeny s3:GetObject on arn:aws:s3:::docs/a for arn:aws:iam::111122223333:user/alice');
  expect(tree).toContain('    P (user alice)\n      0 "Put" Allow 4:5 Action "s3:Put*" does not fit s3:GetObject');
  expect(tree).toContain('Condition IpAddress aws:SourceIp: "192.0.2.0/24" is not met, the key is ["10.0.0.1"]');
  expect(tree).not.toContain('\u001b');
  expect(renderTree(explanation, { color: true })).toContain('\u001b[31mimplicitDeny');
});

test('a condition whose key is absent, in words', () => {
  const mismatch = { element: 'Condition', operator: 'Bool', key: 'k', policy: ['true'], request: null } as const;
  expect(mismatchText(mismatch)).toBe('Condition Bool k: "true" is not met, the key is not in the request');
});

test('a matching statement of a bucket policy says how it names the caller', () => {
  const open = compilePolicies([
    {
      id: 'docs',
      document: JSON.stringify({
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: ['*', '111122223333', request.principal.arn] },
          Action: '*',
          Resource: '*',
        },
      }),
    },
  ]);
  const [layer] = explain(request, { resource: open }).layers;
  expect(layer?.policies[0]?.statements[0]?.principalMatch).toEqual(['caller', 'anyone', 'account']);
  expect(renderTree(explain(request, { resource: open }), { color: false })).toContain('matches by caller, anyone');
});
