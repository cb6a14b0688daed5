/** The worked examples of AWS's documentation, as facts: requests and their signatures. */
import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deriveSigningKey, presentedCredential, type SignedRequest, verifySignature } from './index.js';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const generalSecret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const empty = hash('sha256', '', 'hex');

interface Example {
  readonly title: string;
  readonly request: Omit<SignedRequest, 'headers'>;
  readonly headers: Readonly<Record<string, string>>;
  readonly signature: string;
}

const s3: Example[] = [
  {
    title: 'GET Object',
    request: { method: 'GET', path: '/test.txt', query: '' },
    headers: { host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9', 'x-amz-content-sha256': empty },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    title: 'PUT Object',
    request: { method: 'PUT', path: '/test$file.text', query: '' },
    headers: {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      host: 'examplebucket.s3.amazonaws.com',
      'x-amz-content-sha256': hash('sha256', 'Welcome to Amazon S3.', 'hex'),
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    title: 'GET Bucket Lifecycle',
    request: { method: 'GET', path: '/', query: 'lifecycle' },
    headers: { host: 'examplebucket.s3.amazonaws.com', 'x-amz-content-sha256': empty },
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    title: 'Get Bucket (List Objects)',
    request: { method: 'GET', path: '/', query: 'max-keys=2&prefix=J' },
    headers: { host: 'examplebucket.s3.amazonaws.com', 'x-amz-content-sha256': empty },
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

function verify(request: SignedRequest, service: string, key: string): unknown {
  const presented = presentedCredential(request, { name: service });
  if (presented.kind !== 'header' && presented.kind !== 'presigned') return presented;
  return verifySignature(presented, deriveSigningKey(key, presented.scope), empty);
}

describe('published examples are authentic', () => {
  // @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
  test.each(s3)('S3, $title', ({ request, headers, signature }) => {
    const all: Record<string, string> = { ...headers, 'x-amz-date': '20130524T000000Z' };
    const names = Object.keys(all).sort().join(';');
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`;
    const sent = Object.entries({ ...all, Authorization: authorization }).flat();
    expect(verify({ ...request, headers: sent }, 's3', secret)).toBeUndefined();
  });

  // @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  test('S3, presigned GET Object', () => {
    const query =
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
      '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
    const headers = ['Host', 'examplebucket.s3.amazonaws.com'];
    expect(verify({ method: 'GET', path: '/test.txt', query, headers }, 's3', secret)).toBeUndefined();
  });

  // @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
  test('IAM, ListUsers', () => {
    const headers = [
      ...['Host', 'iam.amazonaws.com', 'X-Amz-Date', '20150830T123600Z'],
      ...['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      'Authorization',
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    ];
    const request = { method: 'GET', path: '/', query: 'Action=ListUsers&Version=2010-05-08', headers };
    expect(verify(request, 'iam', generalSecret)).toBeUndefined();
  });
});
