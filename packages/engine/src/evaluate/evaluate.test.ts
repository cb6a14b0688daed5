import { expect, test } from 'vitest';
import { accessDeniedMessage, type AccessRequest, compilePolicies, evaluate } from './index.js';

const alice = {
  kind: 'user',
  partition: 'aws',
  account: '111122223333',
  arn: 'arn:aws:iam::111122223333:user/alice',
  userId: 'AIDAEXAMPLEALICE0001',
  id: 'AIDAEXAMPLEALICE0001',
  name: 'alice',
} as const;

function policy(...statements: object[]) {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function ask(resource: string): AccessRequest {
  return { principal: alice, action: 's3:GetObject', resource, context: new Map([['aws:username', 'alice']]) };
}

test('an allow with a variable in its resource reaches the caller’s own folder and no other', () => {
  const identity = compilePolicies([
    {
      id: 'home',
      document: policy({ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::home/${aws:username}/*' }),
    },
  ]);
  expect(evaluate(ask('arn:aws:s3:::home/alice/x'), { identity })).toEqual({
    outcome: 'allow',
    layer: 'identity-based policy',
    statement: { policy: 'home', index: 0 },
  });
  const denied = evaluate(ask('arn:aws:s3:::home/bob/x'), { identity });
  expect(denied).toEqual({ outcome: 'implicitDeny', layer: 'identity-based policy' });
  expect(accessDeniedMessage(denied, ask('arn:aws:s3:::home/bob/x'), { style: 's3' })).toBe(
    'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject' +
      ' on resource: "arn:aws:s3:::home/bob/x" because no identity-based policy allows the s3:GetObject action',
  );
});

test('an explicit deny in the bucket policy beats everything', () => {
  const identity = compilePolicies([{ id: 'all', document: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) }]);
  const resource = compilePolicies([
    { id: 'b', document: policy({ Sid: 'No', Effect: 'Deny', Principal: '*', Action: 's3:*', NotResource: 'x' }) },
  ]);
  expect(evaluate(ask('arn:aws:s3:::b/x'), { identity, resource, resourceKind: 'bucket' })).toEqual({
    outcome: 'explicitDeny',
    layer: 'resource-based policy',
    statement: { policy: 'b', index: 0, sid: 'No' },
  });
});
