import { describe, expect, test } from 'vitest';
import { isPublicPolicy } from './public-policy.js';

const allow = (more: object) => ({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*', ...more });
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const when = (Condition: object) => policy(allow({ Condition }));

describe('a bucket policy is', () => {
  test.each([
    ['for everyone', policy(allow({}))],
    ['for every AWS principal', policy(allow({ Principal: { AWS: '*' } }))],
    ['for everyone among others', policy(allow({ Principal: { AWS: ['111122223333', '*'] } }))],
    ['for all but one', policy(allow({ Principal: undefined, NotPrincipal: { AWS: '111122223333' } }))],
    ['in its second statement', policy(allow({ Effect: 'Deny' }), allow({}))],
    ['for a broad range of addresses', when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } })],
    ['for a broad range among narrow ones', when({ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '::/0'] } })],
    ['for any organization', when({ StringLike: { 'aws:PrincipalOrgID': 'o-*' } })],
    ['for an account of the caller', when({ StringEquals: { 'aws:SourceAccount': '${aws:PrincipalAccount}' } })],
    ['when the key is missing', when({ StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } })],
    ['when the list is empty', when({ 'ForAllValues:StringEquals': { 'aws:SourceVpc': 'vpc-1' } })],
    ['for all but a network', when({ StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } })],
    ['for a browser', when({ StringEquals: { 'aws:UserAgent': 'x' } })],
    ['for roles of any account', when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } })],
  ])('public %s', (_title, document) => {
    expect(isPublicPolicy(document)).toBe(true);
  });

  test.each([
    ['for an account', policy(allow({ Principal: { AWS: '111122223333' } }))],
    ['for a service', policy(allow({ Principal: { Service: 'logging.s3.amazonaws.com' } }))],
    ['when it only denies', policy(allow({ Effect: 'Deny' }))],
    ['for a range of addresses', when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
    ['for an address', when({ IpAddress: { 'aws:SourceIp': '2001:db8::1' } })],
    ['for a network', when({ StringEquals: { 'AWS:SourceVpc': 'vpc-1' } })],
    ['for an organization', when({ StringEquals: { 'aws:PrincipalOrgID': 'o-1' } })],
    ['for roles of an account', when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } })],
    [
      'when one of its conditions is narrow',
      when({ StringLike: { 'aws:Referer': '*' }, StringEquals: { 'aws:SourceVpce': 'vpce-1' } }),
    ],
  ])('not public %s', (_title, document) => {
    expect(isPublicPolicy(document)).toBe(false);
  });
});
