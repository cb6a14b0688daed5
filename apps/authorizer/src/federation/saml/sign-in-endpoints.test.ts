import type { Partition } from '@cloudgate/common';
import { describe, expect, test } from 'vitest';
import { isAudience, isRecipient } from './sign-in-endpoints.js';

describe('the sign-in page', () => {
  test.each<[string, Partition, boolean]>([
    ['https://signin.aws.amazon.com/saml', 'aws', true],
    ['https://eu-central-1.signin.aws.amazon.com/saml', 'aws', true],
    ['https://us-gov-west-1.signin.aws.amazon.com/saml', 'aws', false],
    ['https://signin.amazonaws.cn/saml', 'aws', false],
    ['https://signin.amazonaws.cn/saml', 'aws-cn', true],
    ['https://signin.amazonaws-us-gov.com/saml', 'aws-us-gov', true],
    ['http://signin.aws.amazon.com/saml', 'aws', false],
    ['https://signin.aws.amazon.com/saml/', 'aws', false],
    ['https://signin.aws.amazon.com/saml?x', 'aws', false],
    ['https://signin.aws.amazon.com/SAML', 'aws', false],
    ['https://x.signin.aws.amazon.com/saml', 'aws', false],
    ['https://evil.example/https://signin.aws.amazon.com/saml', 'aws', false],
    ['https://signin.aws.amazon.com.evil.example/saml', 'aws', false],
    ['', 'aws', false],
  ])('%s is %s’s own: %s', (address, partition, expected) => {
    expect(isRecipient(address, partition)).toBe(expected);
    expect(isAudience(address, partition)).toBe(expected);
  });

  test.each<[string, Partition, boolean]>([
    ['urn:amazon:webservices', 'aws', true],
    ['urn:amazon:webservices:govcloud', 'aws', false],
    ['urn:amazon:webservices:govcloud', 'aws-us-gov', true],
    ['urn:amazon:webservices:cn-north-1', 'aws-cn', true],
  ])('%s is an audience of %s, and no recipient: %s', (audience, partition, expected) => {
    expect(isAudience(audience, partition)).toBe(expected);
    expect(isRecipient(audience, partition)).toBe(false);
  });
});
