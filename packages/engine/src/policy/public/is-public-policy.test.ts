import { expect, test } from 'vitest';
import { parsePolicy } from '../parse/parse-policy.js';
import { isPolicyFault } from '../policy-fault.js';
import { isPublicPolicy } from './is-public-policy.js';

const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };

function isPublic(statement: object): boolean {
  const policy = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: { ...open, ...statement } }));
  if (isPolicyFault(policy)) throw new Error(policy.detail);
  return isPublicPolicy(policy);
}

const given = (operator: string, key: string, value: unknown) => ({ Condition: { [operator]: { [key]: value } } });

test.each([
  ['anybody', {}, true],
  ['anybody, by kind', { Principal: { AWS: ['111122223333', '*'] } }, true],
  ['everybody but one', { Principal: undefined, NotPrincipal: { AWS: '111122223333' } }, true],
  ['an account', { Principal: { AWS: '111122223333' } }, false],
  ['a service', { Principal: { Service: 'cloudtrail.amazonaws.com' } }, false],
  ['a Deny', { Effect: 'Deny' }, false],
  ['a network', given('IpAddress', 'aws:SourceIp', '203.0.113.0/24'), false],
  ['a private network', given('IpAddress', 'aws:SourceIp', '10.0.0.0/8'), false],
  ['half of all addresses', given('IpAddress', 'aws:SourceIp', '0.0.0.0/1'), true],
  ['a network and all others', given('IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '0.0.0.0/0']), true],
  ['much of IPv6', given('IpAddress', 'aws:SourceIp', '2001::/16'), true],
  ['outside a network', given('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'), true],
  ['a VPC', given('StringEquals', 'aws:SourceVpc', 'vpc-91237329'), false],
  ['any VPC', given('StringLike', 'aws:SourceVpc', 'vpc-*'), true],
  ['a VPC, if there is one', given('StringEqualsIfExists', 'aws:SourceVpc', 'vpc-91237329'), true],
  ['an organization', given('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'), false],
  ['roles of an account', given('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/*'), false],
  ['roles of any account', given('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/Admin'), true],
  ['a tag', given('StringEquals', 's3:ExistingObjectTag/public', 'yes'), true],
  ['encrypted transport', given('Bool', 'aws:SecureTransport', 'true'), true],
  ['a variable', given('StringEquals', 'aws:SourceAccount', '${aws:PrincipalAccount}'), true],
])('%s', (_, statement, expected) => {
  expect(isPublic(statement)).toBe(expected);
});
