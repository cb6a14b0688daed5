import { describe, expect, test } from 'vitest';
import {
  checkScopeAndTime,
  failureFor,
  type Presented,
  presentedCredential,
  type ScopeAndTimeRules,
  type ServiceFamily,
} from './index.js';

const at = Date.UTC(2013, 4, 24, 12);
const minute = 60_000;
const signature = 'f'.repeat(64);

function presented(scope: string, service: string, expires?: number): Presented {
  const credential = `AKIAIOSFODNN7EXAMPLE/${scope}`;
  const query =
    `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(credential)}&X-Amz-Date=20130524T120000Z` +
    `&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`;
  const Authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=${signature}`;
  const headers = { host: 'h', 'x-amz-date': '20130524T120000Z', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
  const read = presentedCredential(
    expires === undefined
      ? { method: 'GET', path: '/', query: '', headers: Object.entries({ ...headers, Authorization }).flat() }
      : { method: 'GET', path: '/', query, headers: ['host', 'h'] },
    { name: service },
  );
  if (read.kind !== 'header' && read.kind !== 'presigned') throw new Error(read.kind);
  return read;
}

const rules = (more: Partial<ScopeAndTimeRules> = {}): ScopeAndTimeRules => ({
  services: ['iam'],
  region: 'us-east-1',
  wallNow: at,
  cloudNow: at,
  ...more,
});

const right = '20130524/us-east-1/iam/aws4_request';

function said(family: ServiceFamily, credential: Presented, given: ScopeAndTimeRules): unknown {
  const failure = checkScopeAndTime(credential, given);
  return failure && failureFor(family, failure);
}

describe('scopes', () => {
  test.each<[string, string]>([
    ['20130524/us-west-2/iam/aws4_request', 'Credential should be scoped to a valid region.'],
    ['20130524/us-east-1/ec2/aws4_request', "Credential should be scoped to correct service: 'iam'."],
    [
      '20130524/us-east-1/iam/aws3_request',
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws3_request'.",
    ],
    [
      '20130525/us-east-1/iam/aws4_request',
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20130525' != '20130524', from '20130524T120000Z'.",
    ],
    [
      '20130524/eu/sts/aws4_request',
      "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'iam'.",
    ],
  ])('%s', (scope, message) => {
    const credential = presented(scope, 'iam');
    expect(said('query', credential, rules())).toEqual({ code: 'SignatureDoesNotMatch', status: 403, message });
    expect(said('json', credential, rules())).toEqual({ code: 'InvalidSignatureException', status: 400, message });
    expect(said('ec2', credential, rules())).toEqual({ code: 'AuthFailure', status: 401, message });
  });

  test('any region will do where none is expected, but it has to look like one', () => {
    const { region: _, ...anywhere } = rules();
    expect(checkScopeAndTime(presented('20130524/eu-central-1/iam/aws4_request', 'iam'), anywhere)).toBeUndefined();
    expect(checkScopeAndTime(presented('20130524/nowhere/iam/aws4_request', 'iam'), anywhere)).toHaveProperty('kind');
  });

  test.each<[string, string]>([
    ['20130524/eu-central-1/s3/aws4_request', "the region 'eu-central-1' is wrong; expecting 'us-east-1'"],
    ['20130524/us-east-1/iam/aws4_request', 'incorrect service "iam". This endpoint belongs to "s3".'],
    ['20130524/us-east-1/s3/aws3_request', 'incorrect terminal "aws3_request". This endpoint uses "aws4_request".'],
    [
      '20130525/us-east-1/s3/aws4_request',
      'Invalid credential date "20130525". This date is not the same as X-Amz-Date: "20130524".',
    ],
  ])('S3: %s', (scope, text) => {
    const given = rules({ services: ['s3'] });
    expect(said('s3', presented(scope, 's3'), given)).toMatchObject({
      code: 'AuthorizationHeaderMalformed',
      status: 400,
      message: `The authorization header is malformed; ${text}`,
      ...(text.includes('region') && { details: { Region: 'us-east-1' } }),
    });
    expect(said('s3', presented(scope, 's3', 60), given)).toMatchObject({
      code: 'AuthorizationQueryParametersError',
      status: 400,
      message: `Error parsing the X-Amz-Credential parameter; ${text}`,
    });
  });
});

describe('header signatures have the age of the wall clock', () => {
  test.each([0, -15 * minute, 15 * minute])('%d ms is well', (age) => {
    expect(checkScopeAndTime(presented(right, 'iam'), rules({ wallNow: at + age, cloudNow: 0 }))).toBeUndefined();
  });

  test('too old', () => {
    const given = rules({ wallNow: at + 16 * minute });
    expect(said('query', presented(right, 'iam'), given)).toEqual({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: 'Signature expired: 20130524T120000Z is now earlier than 20130524T120100Z (20130524T121600Z - 15 min.)',
    });
    expect(said('ec2', presented(right, 'iam'), given)).toMatchObject({ code: 'RequestExpired', status: 400 });
  });

  test('not yet current', () => {
    const given = rules({ wallNow: at - 16 * minute });
    expect(said('json', presented(right, 'iam'), given)).toEqual({
      code: 'InvalidSignatureException',
      status: 400,
      message:
        'Signature not yet current: 20130524T120000Z is still later than 20130524T115900Z (20130524T114400Z + 15 min.)',
    });
  });

  test('S3', () => {
    const given = rules({ services: ['s3'], wallNow: at + 16 * minute });
    expect(said('s3', presented('20130524/us-east-1/s3/aws4_request', 's3'), given)).toEqual({
      code: 'RequestTimeTooSkewed',
      status: 403,
      message: 'The difference between the request time and the current time is too large.',
      details: {
        RequestTime: '20130524T120000Z',
        ServerTime: '2013-05-24T12:16:00Z',
        MaxAllowedSkewMilliseconds: '900000',
      },
    });
  });
});

describe('presigned requests expire by the cloud clock', () => {
  const given = (cloudNow: number): ScopeAndTimeRules => rules({ services: ['s3'], wallNow: 0, cloudNow });
  const url = presented('20130524/us-east-1/s3/aws4_request', 's3', 3600);

  test.each([0, 3_600_000, -15 * minute])('%d ms after it was signed it is good', (age) => {
    expect(checkScopeAndTime(url, given(at + age))).toBeUndefined();
  });

  test('expired', () => {
    expect(said('s3', url, given(at + 3_600_001))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'Request has expired',
      details: { 'X-Amz-Expires': '3600', Expires: '2013-05-24T13:00:00Z', ServerTime: '2013-05-24T13:00:00Z' },
    });
    expect(said('query', presented(right, 'iam', 60), rules({ cloudNow: at + 2 * minute }))).toMatchObject({
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: 'Signature expired: 20130524T120100Z is now earlier than 20130524T120200Z',
    });
  });

  test('not yet valid', () => {
    expect(said('s3', url, given(at - 16 * minute))).toMatchObject({ code: 'AccessDenied', status: 403 });
  });
});
