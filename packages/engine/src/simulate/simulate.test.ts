import { expect, test } from 'vitest';
import { compilePolicies, contextKeysOf, isPolicyFault, parsePolicy, simulate, type Simulation } from '../index.js';

const document = `{
  "Version": "2012-10-17",
  "Statement": [
    {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::docs/*"},
    {"Effect": "Allow", "Action": "s3:Put*", "Resource": "*",
      "Condition": {"StringEquals": {"aws:PrincipalTag/Team": "\${aws:username}"}}},
    {
      "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"
    }
  ]
}`;

const simulation: Simulation = {
  principal: {
    kind: 'user',
    partition: 'aws',
    account: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/alice',
    userId: 'AIDA1',
    id: 'AIDA1',
    name: 'alice',
  },
  actions: ['s3:GetObject'],
  resources: ['arn:aws:s3:::docs/a', 'arn:aws:s3:::media/a'],
  context: new Map(),
  layers: { identity: compilePolicies([{ id: 'P', kind: 'user', document }]) },
};

test('each action on each resource, with the statements that determined it', () => {
  const results = simulate({ ...simulation, actions: ['s3:GetObject', 's3:DeleteObject'] });
  expect(results.map(({ action, resource, decision }) => [action, resource, decision])).toEqual([
    ['s3:GetObject', 'arn:aws:s3:::docs/a', 'allowed'],
    ['s3:GetObject', 'arn:aws:s3:::media/a', 'implicitDeny'],
    ['s3:DeleteObject', 'arn:aws:s3:::docs/a', 'explicitDeny'],
    ['s3:DeleteObject', 'arn:aws:s3:::media/a', 'explicitDeny'],
  ]);
  expect(results[0]?.matchedStatements).toEqual([
    {
      policy: 'P',
      kind: 'user',
      layer: 'identity-based policy',
      start: { line: 3, column: 17 },
      end: { line: 4, column: 77 },
    },
  ]);
  expect(results[1]?.matchedStatements).toEqual([]);
  expect(results[2]?.matchedStatements).toMatchObject([
    { start: { line: 6, column: 83 }, end: { line: 9, column: 6 } },
  ]);
});

/** The example of the AWS CLI's reference, and the columns that it shows. */
test('positions are those that AWS reports', () => {
  const document =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
  const [result] = simulate({
    ...simulation,
    actions: ['dynamodb:CreateBackup'],
    resources: [],
    context: new Map([['aws:currenttime', '2019-04-25T11:00:00Z']]),
    layers: { identity: compilePolicies([{ id: 'PolicyInputList.1', document }]) },
  });
  expect(result?.matchedStatements).toMatchObject([{ start: { line: 1, column: 38 }, end: { line: 1, column: 167 } }]);
});

test('missing context values stand with the resource, or with the result when the resource is everything', () => {
  const [specific] = simulate({ ...simulation, actions: ['s3:PutObject'], resources: ['arn:aws:s3:::media/a'] });
  expect(specific?.missingContextValues).toEqual([]);
  const missing = ['aws:PrincipalTag/Team', 'aws:username'];
  expect(specific?.resourceSpecificResults[0]?.missingContextValues).toEqual(missing);
  const [general] = simulate({ ...simulation, actions: ['s3:PutObject'], resources: [] });
  expect(general).toMatchObject({ resource: '*', missingContextValues: missing, resourceSpecificResults: [] });
});

test('what boundary and organization say by themselves', () => {
  const only = (action: string) =>
    compilePolicies([
      {
        id: 'only',
        document: JSON.stringify({
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: action, Resource: '*' },
        }),
      },
    ]);
  const layers = { ...simulation.layers, boundary: only('ec2:*'), serviceControl: [only('*'), only('s3:*')] };
  expect(simulate({ ...simulation, layers })[0]).toMatchObject({
    decision: 'implicitDeny',
    allowedByPermissionsBoundary: false,
    allowedByOrganizations: true,
  });
  expect(simulate(simulation)[0]).not.toHaveProperty('allowedByPermissionsBoundary');
});

test('the keys that a policy asks for', () => {
  const policy = parsePolicy(document);
  expect(isPolicyFault(policy) ? [] : contextKeysOf(policy)).toEqual(['aws:PrincipalTag/Team', 'aws:username']);
});
