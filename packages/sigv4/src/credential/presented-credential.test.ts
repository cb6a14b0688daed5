import { describe, expect, test } from 'vitest';
import { type Failure, failureFor, presentedCredential, type SignedRequest } from '../index.js';

const credential = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';
const signature = 'f'.repeat(64);
const good = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date, Signature=${signature}`;
const algorithm = 'X-Amz-Algorithm=AWS4-HMAC-SHA256';
const rest = `X-Amz-Credential=${credential.replaceAll('/', '%2F')}&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`;
const presigned = `${algorithm}&${rest}&X-Amz-Date=20130524T000000Z&X-Amz-Expires=60`;
const common = {
  host: 's3.amazonaws.com',
  'x-amz-date': '20130524T000000Z',
  'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
};

function read(headers: Record<string, string>, query = '', service = 's3'): ReturnType<typeof presentedCredential> {
  const request: SignedRequest = { method: 'GET', path: '/', query, headers: Object.entries(headers).flat() };
  return presentedCredential(request, { name: service });
}

function refused(result: ReturnType<typeof presentedCredential>): Failure {
  if (result.kind === 'header' || result.kind === 'presigned' || result.kind === 'anonymous') {
    throw new Error(`\`${result.kind}\` was read`);
  }
  return result;
}

describe('credentials that are read', () => {
  test('from a header', () => {
    expect(read({ ...common, Authorization: good, 'X-Amz-Security-Token': 'T' })).toMatchObject({
      kind: 'header',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      scope: { date: '20130524', region: 'us-east-1', service: 's3', terminator: 'aws4_request' },
      signedHeaders: ['host', 'x-amz-date'],
      signature,
      amzDate: Date.UTC(2013, 4, 24),
      sessionToken: 'T',
      payload: { mode: 'unsigned' },
    });
  });

  test('without spaces after commas, and with a Date header', () => {
    const { host, 'x-amz-content-sha256': payload } = common;
    const headers = { host, 'x-amz-content-sha256': payload, Date: 'Fri, 24 May 2013 00:00:00 GMT' };
    expect(read({ ...headers, Authorization: good.replaceAll(', ', ',') })).toMatchObject({
      kind: 'header',
      amzDateText: '20130524T000000Z',
    });
  });

  test('from a query, in any order', () => {
    const query = presigned.split('&').reverse().join('&');
    expect(read({ host: 'h' }, `${query}&X-Amz-Security-Token=a%2Bb%2F`)).toMatchObject({
      kind: 'presigned',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      expiresSeconds: 60,
      sessionToken: 'a+b/',
      payload: { mode: 'unsigned', declared: 'UNSIGNED-PAYLOAD' },
    });
  });

  test('from a query without an expiry, where the service is not S3', () => {
    const query = presigned.replace('&X-Amz-Expires=60', '');
    expect(read({ host: 'h' }, query, 'sts')).toMatchObject({ kind: 'presigned', payload: { mode: 'buffered' } });
  });

  test('nothing is anonymous', () => {
    expect(read({ host: 'h' }, 'list-type=2')).toMatchObject({ kind: 'anonymous', payload: { mode: 'unsigned' } });
  });
});

describe('credentials that cannot be read', () => {
  const header: [string, string, string, number][] = [
    ['Bearer abc', 'unsupported-authorization', 'InvalidArgument', 400],
    ['Basic YTpi', 'unsupported-authorization', 'InvalidArgument', 400],
    ['AWS AKIAIOSFODNN7EXAMPLE:c2ln', 'unsupported-algorithm', 'InvalidRequest', 400],
    [good.replace('HMAC-SHA256', 'ECDSA-P256-SHA256'), 'unsupported-algorithm', 'InvalidRequest', 400],
    ['AWS4-HMAC-SHA256', 'incomplete', 'AuthorizationHeaderMalformed', 400],
    ['AWS4-HMAC-SHA256 nonsense', 'malformed-pair', 'AuthorizationHeaderMalformed', 400],
    [good.replace('Credential=', 'Cred='), 'incomplete', 'AuthorizationHeaderMalformed', 400],
    [good.replace(`Signature=${signature}`, 'Signature='), 'incomplete', 'AuthorizationHeaderMalformed', 400],
    [`${good}, Signature=${signature}`, 'repeated', 'AuthorizationHeaderMalformed', 400],
    [good.replace('/aws4_request', ''), 'malformed-credential', 'AuthorizationHeaderMalformed', 400],
    [good.replace('/aws4_request', '/a/b'), 'malformed-credential', 'AuthorizationHeaderMalformed', 400],
    [good.replace('/us-east-1/', '//'), 'malformed-credential', 'AuthorizationHeaderMalformed', 400],
  ];

  test.each(header)('%s', (...[Authorization, kind, code, status]) => {
    const failure = refused(read({ ...common, Authorization }));
    expect(failure.kind).toBe(kind);
    expect(failureFor('s3', failure)).toMatchObject({ code, status });
  });

  const headers: [string, Record<string, string>, string, string][] = [
    ['no date', { host: 'h', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }, 'incomplete', 'AccessDenied'],
    ['a date that is none', { ...common, 'x-amz-date': '2013-05-24' }, 'malformed-date', 'AccessDenied'],
    ['no payload hash', { host: 'h', 'x-amz-date': '20130524T000000Z' }, 'missing-content-sha256', 'InvalidRequest'],
    [
      'a payload hash that is none',
      { ...common, 'x-amz-content-sha256': 'abc' },
      'invalid-content-sha256',
      'InvalidArgument',
    ],
    [
      'chunks signed by another algorithm',
      { ...common, 'x-amz-content-sha256': 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD' },
      'invalid-content-sha256',
      'InvalidArgument',
    ],
    ['a date twice', { ...common, 'X-Amz-Date': '20130524T000000Z' }, 'repeated', 'AuthorizationHeaderMalformed'],
    [
      'a payload hash twice',
      { ...common, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
      'repeated',
      'AuthorizationHeaderMalformed',
    ],
    [
      'a token twice',
      { ...common, 'x-amz-security-token': 'a', 'X-Amz-Security-Token': 'b' },
      'repeated',
      'AuthorizationHeaderMalformed',
    ],
    ['Authorization twice', { ...common, authorization: good }, 'repeated', 'AuthorizationHeaderMalformed'],
  ];

  test.each(headers)('%s', (...[_, given, kind, code]) => {
    const failure = refused(read({ ...given, Authorization: good }));
    expect(failure.kind).toBe(kind);
    expect(failureFor('s3', failure).code).toBe(code);
  });

  const queries: [string, string, string, string][] = [
    ['only an algorithm', algorithm, 'incomplete', 'AuthorizationQueryParametersError'],
    ['no algorithm', presigned.replace(`${algorithm}&`, ''), 'incomplete', 'AuthorizationQueryParametersError'],
    ['no expiry', presigned.replace('&X-Amz-Expires=60', ''), 'incomplete', 'AuthorizationQueryParametersError'],
    ['an expiry of words', presigned.replace('=60', '=soon'), 'invalid-expires', 'AuthorizationQueryParametersError'],
    ['a fractional expiry', presigned.replace('=60', '=6.5'), 'invalid-expires', 'AuthorizationQueryParametersError'],
    ['a negative expiry', presigned.replace('=60', '=-1'), 'invalid-expires', 'AuthorizationQueryParametersError'],
    ['no time at all', presigned.replace('=60', '=0'), 'invalid-expires', 'AuthorizationQueryParametersError'],
    ['more than a week', presigned.replace('=60', '=604801'), 'invalid-expires', 'AuthorizationQueryParametersError'],
    ['an expiry twice', `${presigned}&X-Amz-Expires=604800`, 'repeated', 'AuthorizationQueryParametersError'],
    ['a signature twice', `${presigned}&X-Amz-Signature=${signature}`, 'repeated', 'AuthorizationQueryParametersError'],
    ['a name twice, once encoded', `${presigned}&%58-Amz-Date=1`, 'repeated', 'AuthorizationQueryParametersError'],
    ['a date that is none', presigned.replace('T000000Z', ''), 'malformed-date', 'AuthorizationQueryParametersError'],
    [
      'a credential that is none',
      presigned.replace('%2Faws4_request', ''),
      'malformed-credential',
      'AuthorizationQueryParametersError',
    ],
    [
      'another algorithm',
      presigned.replace('HMAC-SHA256', 'HMAC-SHA1'),
      'unsupported-algorithm',
      'AuthorizationQueryParametersError',
    ],
    [
      'version 4A',
      presigned.replace('HMAC', 'ECDSA-P256'),
      'unsupported-algorithm',
      'AuthorizationQueryParametersError',
    ],
    [
      'version 2',
      'AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1&Signature=x',
      'unsupported-algorithm',
      'InvalidRequest',
    ],
  ];

  test.each(queries)('%s in the query', (...[, query, kind, code]) => {
    const failure = refused(read({ host: 'h' }, query));
    expect(failure.kind).toBe(kind);
    expect(failureFor('s3', failure)).toMatchObject({ code, status: 400 });
  });

  test('both at once', () => {
    const failure = refused(read({ ...common, Authorization: good }, presigned));
    expect(failureFor('s3', failure)).toMatchObject({ code: 'InvalidArgument', status: 400 });
    expect(refused(read({ ...common, Authorization: good }, 'AWSAccessKeyId=a&Signature=b')).kind).toBe(
      'several-mechanisms',
    );
  });

  test('another service names every part that is missing', () => {
    const failure = refused(read({ host: 'h', Authorization: 'AWS4-HMAC-SHA256 SignedHeaders=host' }, '', 'iam'));
    const form = failureFor('query', failure);
    expect(form).toMatchObject({ code: 'IncompleteSignature', status: 400 });
    expect(form.message).toContain(
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. " +
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  });
});
