import { describe, expect, test } from 'vitest';
import { grantedActions } from './granted-actions.js';
import { parsePolicy } from './parse/parse-policy.js';
import type { ParsedPolicy } from './parsed-policy.js';
import { isPolicyFault } from './policy-fault.js';

const statement = (Effect: string, rest: object) => ({ Effect, Resource: '*', ...rest });
const onlyFrom = { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };

function policy(statements: readonly object[]): ParsedPolicy {
  const parsed = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  if (isPolicyFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

describe('what policies grant', () => {
  test.each([
    ['nothing, without a policy', [], 's3:getobject', false],
    ['an action by name, in any case', [statement('Allow', { Action: 'S3:getObject' })], 's3:getobject', true],
    ['no other action', [statement('Allow', { Action: 's3:GetObject' })], 's3:putobject', false],
    ['no action of another service', [statement('Allow', { Action: 's3:*' })], 'ec2:runinstances', false],
    ['everything', [statement('Allow', { Action: '*' })], 'ec2:runinstances', true],
    ['by a wildcard', [statement('Allow', { Action: 'ec2:Describe*' })], 'ec2:describevpcs', true],
    ['of every service', [statement('Allow', { Action: '*:Get*' })], 'iam:getuser', true],
    ['on one resource', [statement('Allow', { Action: 's3:*', Resource: 'arn:aws:s3:::b' })], 's3:listbucket', true],
    ['on a condition', [statement('Allow', { Action: 's3:*', ...onlyFrom })], 's3:listbucket', true],
    ['all but some', [statement('Allow', { NotAction: 'iam:*' })], 's3:listbucket', true],
    ['not what is left out', [statement('Allow', { NotAction: 'iam:*' })], 'iam:getuser', false],
    ['not what is denied', [statement('Allow', { Action: '*' }), statement('Deny', { Action: 's3:*' })], 's3:x', false],
    [
      'not what is denied by leaving it out',
      [statement('Allow', { Action: '*' }), statement('Deny', { NotAction: 's3:*' })],
      'iam:getuser',
      false,
    ],
    [
      'what is denied on some resources',
      [statement('Allow', { Action: '*' }), statement('Deny', { Action: '*', Resource: 'arn:aws:s3:::b' })],
      's3:x',
      true,
    ],
    [
      'what is denied on a condition',
      [statement('Allow', { Action: '*' }), statement('Deny', { Action: '*', ...onlyFrom })],
      's3:x',
      true,
    ],
  ])('%s', (_name, statements, action, granted) => {
    const policies = statements.length === 0 ? [] : [policy(statements)];
    expect(grantedActions(policies)(action.slice(0, action.indexOf(':')))(action)).toBe(granted);
  });
});
