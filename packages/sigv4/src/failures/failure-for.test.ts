import { describe, expect, test } from 'vitest';
import type { Failure } from '../failure.js';
import { failureFor, type ServiceFamily } from './failure-for.js';

const mismatch: Failure = {
  kind: 'signature-mismatch',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  signature: 'f00',
  stringToSign: 'AWS4',
  canonicalRequest: 'GET\n/',
};
const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';

const table: [ServiceFamily, Failure, string, number, string][] = [
  ['s3', { kind: 'missing-authentication' }, 'AccessDenied', 403, 'Access Denied'],
  [
    's3',
    { kind: 'unknown-key', accessKeyId },
    'InvalidAccessKeyId',
    403,
    'The AWS Access Key Id you provided does not exist in our records.',
  ],
  ['s3', { kind: 'invalid-token' }, 'InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'],
  ['s3', { kind: 'expired-token' }, 'ExpiredToken', 400, 'The provided token has expired.'],
  [
    's3',
    { kind: 'headers-not-signed', names: ['x-amz-acl', 'host'] },
    'AccessDenied',
    403,
    'There were headers present in the request which were not signed',
  ],
  [
    's3',
    { kind: 'incomplete-body' },
    'IncompleteBody',
    400,
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  ],
  [
    's3',
    { kind: 'chunk-too-small', chunk: 2, size: 7 },
    'InvalidChunkSizeError',
    403,
    'Only the last chunk is allowed to have a size less than 8192 bytes',
  ],
  [
    's3',
    { kind: 'digest-mismatch', name: 'x-amz-checksum-crc32', declared: 'a', computed: 'b' },
    'BadDigest',
    400,
    'The CRC32 you specified did not match the calculated checksum.',
  ],
  [
    's3',
    { kind: 'digest-mismatch', name: 'content-md5', declared: 'a', computed: 'b' },
    'BadDigest',
    400,
    'The Content-MD5 you specified did not match what we received.',
  ],
  [
    's3',
    { kind: 'invalid-digest', name: 'content-md5', given: 'a' },
    'InvalidDigest',
    400,
    'The Content-MD5 you specified was invalid.',
  ],
  [
    's3',
    { kind: 'invalid-digest', name: 'x-amz-checksum-sha1', given: 'a' },
    'InvalidRequest',
    400,
    'Value for x-amz-checksum-sha1 header is invalid.',
  ],
  [
    's3',
    { kind: 'missing-decoded-length' },
    'MissingContentLength',
    411,
    'You must provide the Content-Length HTTP header.',
  ],
  [
    'query',
    { kind: 'missing-authentication' },
    'MissingAuthenticationToken',
    403,
    'Request is missing Authentication Token',
  ],
  [
    'query',
    { kind: 'unknown-key', accessKeyId },
    'InvalidClientTokenId',
    403,
    'The security token included in the request is invalid.',
  ],
  [
    'query',
    { kind: 'invalid-token' },
    'InvalidClientTokenId',
    403,
    'The security token included in the request is invalid.',
  ],
  ['query', { kind: 'expired-token' }, 'ExpiredToken', 403, 'The security token included in the request is expired'],
  [
    'query',
    { kind: 'headers-not-signed', names: ['host'] },
    'SignatureDoesNotMatch',
    403,
    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
  ],
  [
    'json',
    { kind: 'missing-authentication' },
    'MissingAuthenticationTokenException',
    400,
    'Request is missing Authentication Token',
  ],
  [
    'json',
    { kind: 'unknown-key', accessKeyId },
    'UnrecognizedClientException',
    400,
    'The security token included in the request is invalid.',
  ],
  [
    'json',
    { kind: 'expired-token' },
    'ExpiredTokenException',
    400,
    'The security token included in the request is expired',
  ],
  [
    'ec2',
    { kind: 'unknown-key', accessKeyId },
    'AuthFailure',
    401,
    'AWS was not able to validate the provided access credentials',
  ],
  ['ec2', { kind: 'expired-token' }, 'RequestExpired', 400, 'Request has expired.'],
  ['ec2', mismatch, 'AuthFailure', 401, 'AWS was not able to validate the provided access credentials'],
];

describe('failures in the words of their service', () => {
  test.each(table)('%s: $kind', (...[family, failure, code, status, message]) => {
    expect(failureFor(family, failure)).toMatchObject({ code, status, message });
  });

  test('S3 shows what it signed', () => {
    expect(failureFor('s3', mismatch)).toEqual({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      details: {
        AWSAccessKeyId: accessKeyId,
        StringToSign: 'AWS4',
        SignatureProvided: 'f00',
        StringToSignBytes: '41 57 53 34',
        CanonicalRequest: 'GET\n/',
        CanonicalRequestBytes: '47 45 54 0a 2f',
      },
    });
  });

  test.each(['query', 'json'] as const)('%s services say what should have been signed', (family) => {
    expect(failureFor(family, mismatch).message).toBe(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access ' +
        'Key and signing method. Consult the service documentation for details.\n\n' +
        "The Canonical String for this request should have been\n'GET\n/'\n\n" +
        "The String-to-Sign should have been\n'AWS4'\n",
    );
  });
});
