import { describe, expect, test } from 'vitest';
import { anonymous, binding, factsOf, requestBy, session, user } from '../../test/fixtures.js';
import { requestKeys } from './request-keys.js';

const now = Date.UTC(2026, 10, 24, 12, 30, 0, 250);

function keysFor(sources: Partial<Parameters<typeof requestKeys>[0]>): Record<string, unknown> {
  return Object.fromEntries(
    requestKeys({ request: requestBy(user), binding, facts: factsOf('user'), now, ...sources }),
  );
}

describe('the keys of a request', () => {
  test('of a user with a long-term key', () => {
    expect(keysFor({ facts: factsOf('user', [{ key: 'Team', value: 'red' }]) })).toEqual({
      'aws:principaltype': 'User',
      'aws:userid': 'AIDAANN',
      'aws:principalarn': 'arn:aws:iam::123456789012:user/team/ann',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': '123456789012',
      'aws:username': 'ann',
      'aws:principaltag/team': 'red',
      'aws:sourceip': '192.0.2.7',
      'aws:securetransport': 'false',
      'aws:viaawsservice': 'false',
      'aws:useragent': 'aws-cli/2',
      'aws:currenttime': '2026-11-24T12:30:00Z',
      'aws:epochtime': String(Math.floor(now / 1000)),
      'aws:requestedregion': 'eu-west-1',
    });
  });

  test('of a role session name the role with its path, and its tags win over the role’s', () => {
    const keys = keysFor({
      request: requestBy(session),
      facts: factsOf('role', [
        { key: 'team', value: 'red' },
        { key: 'cost', value: '7' },
      ]),
    });
    expect(keys).toMatchObject({
      'aws:principaltype': 'AssumedRole',
      'aws:principalarn': 'arn:aws:iam::123456789012:role/team/Reader',
      'aws:userid': 'AROAREADER:work',
      'aws:tokenissuetime': '2026-11-24T12:00:00Z',
      'aws:multifactorauthpresent': 'true',
      'aws:multifactorauthage': '1860',
      'aws:sourceidentity': 'ann',
      'aws:principaltag/team': 'blue',
      'aws:principaltag/cost': '7',
    });
    expect(keys).not.toHaveProperty('aws:username');
  });

  test('of nobody say little', () => {
    const keys = keysFor({ request: requestBy(anonymous), facts: undefined });
    expect(keys).toMatchObject({ 'aws:principaltype': 'Anonymous', 'aws:userid': 'anonymous' });
    for (const absent of ['aws:principalarn', 'aws:principalaccount', 'aws:username', 'aws:tokenissuetime']) {
      expect(keys).not.toHaveProperty(absent);
    }
  });

  test('long-term keys have no MFA key at all, neither true nor false', () => {
    expect(keysFor({})).not.toHaveProperty('aws:multifactorauthpresent');
  });

  test('IAM is asked in us-east-1, wherever the signature says', () => {
    expect(keysFor({ request: requestBy(user, { service: 'iam' }) })['aws:requestedregion']).toBe('us-east-1');
  });

  test('S3 hears how the request was signed', () => {
    const signature = { kind: 'presigned', signedAt: now - 5000, contentSha256: 'UNSIGNED-PAYLOAD' } as const;
    expect(keysFor({ binding: { ...binding, signature } })).toMatchObject({
      's3:authtype': 'REST-QUERY-STRING',
      's3:signatureversion': 'AWS4-HMAC-SHA256',
      's3:signatureage': '5000',
      's3:x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    });
    expect(
      keysFor({ request: requestBy(user, { service: 'ec2' }), binding: { ...binding, signature } }),
    ).not.toHaveProperty('s3:authtype');
  });
});
