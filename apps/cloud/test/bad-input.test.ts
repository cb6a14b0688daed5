/** Bad input gets a clear error in the protocol's form, and changes nothing. Never a 5xx. */
import { connect } from 'node:net';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, type RawAnswer, type RawRequest, send, signed } from './support/raw-request.js';

let cloud: TestCloud;
const faults: unknown[] = [];
beforeAll(async () => {
  cloud = await startCloud({ onFault: (_requestId: string, error: unknown) => void faults.push(error) });
  await asRoot('s3', { method: 'PUT', target: '/bucket' });
});
afterAll(async () => {
  await cloud.stop();
  expect(faults).toEqual([]);
});

async function asRoot(service: string, raw: RawRequest): Promise<RawAnswer> {
  return send(cloud, await signed(cloud, raw, { service, credentials: cloud.root.credentials }));
}

const iam = (parameters: Record<string, string>): RawRequest => form({ Version: '2010-05-08', ...parameters });
const text = (body: string | Buffer): RawRequest => ({ ...form({}), body });
const json = (body: string): RawRequest => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Cloudgate_20261124.AdvanceClock' },
  body,
});
const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
const deleteOf = (inner: string): RawRequest => ({ method: 'POST', target: '/bucket?delete', body: inner });

interface Row {
  readonly title: string;
  readonly service: string;
  readonly raw: RawRequest;
  readonly code: string;
  readonly status?: number;
}

const rows: readonly Row[] = [
  { title: 'an operation that is none', service: 'iam', raw: iam({ Action: 'MakeCoffee' }), code: 'InvalidAction' },
  { title: 'no operation', service: 'sts', raw: form({ Version: '2011-06-15' }), code: 'MissingAction' },
  {
    title: 'another version',
    service: 'iam',
    raw: form({ Action: 'ListUsers', Version: '2000-01-01' }),
    code: 'InvalidAction',
  },
  {
    title: 'a parameter given twice',
    service: 'iam',
    raw: text('Action=GetUser&Version=2010-05-08&UserName=a&UserName=b'),
    code: 'MalformedQueryString',
  },
  {
    title: 'a broken percent escape',
    service: 'iam',
    raw: text('Action=GetUser&Version=2010-05-08&UserName=%zz'),
    code: 'MalformedQueryString',
  },
  {
    title: 'bytes that are no UTF-8',
    service: 'iam',
    raw: text('Action=GetUser&Version=2010-05-08&UserName=%FF%FE'),
    code: 'MalformedQueryString',
  },
  {
    title: 'a list index beyond reason',
    service: 'iam',
    raw: iam({ Action: 'CreateUser', UserName: 'a', 'Tags.member.999999999.Key': 'k' }),
    code: 'ValidationError',
  },
  { title: 'a missing parameter', service: 'iam', raw: iam({ Action: 'CreateRole' }), code: 'ValidationError' },
  {
    title: 'a number that is none',
    service: 'iam',
    raw: iam({ Action: 'ListUsers', MaxItems: 'many' }),
    code: 'MalformedInput',
  },
  {
    title: 'a body over the limit',
    service: 'iam',
    raw: iam({ Action: 'CreateUser', UserName: 'x'.repeat(1_100_000) }),
    code: 'RequestEntityTooLarge',
    status: 413,
  },
  { title: 'JSON that is none', service: 'cloudgate', raw: json('{"seconds":'), code: 'SerializationException' },
  {
    title: 'JSON of another type',
    service: 'cloudgate',
    raw: json('{"seconds":"soon"}'),
    code: 'SerializationException',
  },
  {
    title: 'JSON nested beyond reason',
    service: 'cloudgate',
    raw: json('['.repeat(100_000)),
    code: 'SerializationException',
  },
  { title: 'XML that is none', service: 's3', raw: deleteOf('<Delete><Object>'), code: 'MalformedXML' },
  {
    title: 'XML nested beyond reason',
    service: 's3',
    raw: deleteOf(`<Delete>${nested(5000)}</Delete>`),
    code: 'MalformedXML',
  },
  {
    title: 'XML with an entity of its own',
    service: 's3',
    raw: deleteOf('<!DOCTYPE d [<!ENTITY e "x">]><Delete>&e;</Delete>'),
    code: 'MalformedXML',
  },
  {
    title: 'a bucket name that is none',
    service: 's3',
    raw: { method: 'PUT', target: '/Up..per' },
    code: 'InvalidBucketName',
  },
  {
    title: 'a policy that is no JSON',
    service: 's3',
    raw: { method: 'PUT', target: '/bucket?policy', body: 'nonsense' },
    code: 'MalformedPolicy',
  },
  {
    title: 'an ECMAScript prototype as parameter',
    service: 'iam',
    raw: iam({ Action: 'GetUser', '__proto__.x': '1', 'constructor.prototype': '2', UserName: 'nobody' }),
    code: 'NoSuchEntity',
    status: 404,
  },
];

describe('bad input', () => {
  test.each(rows)('$service refuses $title with $code', async ({ service, raw, code, status }) => {
    const answer = await asRoot(service, raw);
    expect(`${answer.status} ${answer.code ?? ''}`).toBe(`${status ?? 400} ${code}`);
  });
});

describe('keys that look like paths', () => {
  test.each([
    '/bucket/../../etc/passwd',
    '/bucket/%2e%2e/%2e%2e/etc/passwd',
    '/bucket//a//b',
    '/bucket/./c',
    '/bucket/a%00b',
  ])('`%s` is a key like any other', async (target) => {
    const { hostname, port, host } = new URL(cloud.endpoint);
    void hostname;
    void port;
    const put = await signed(
      cloud,
      { method: 'PUT', target: '/bucket/probe', body: 'x', headers: { host } },
      {
        service: 's3',
        credentials: cloud.root.credentials,
      },
    );
    // A signature for another path must never do.
    const moved = await send(cloud, { ...put, target });
    expect(`${moved.status} ${moved.code ?? ''}`).toBe('403 SignatureDoesNotMatch');
  });
});

/** Writes bytes as they are and reads all that comes back. */
function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(cloud.endpoint);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('requests that are hardly HTTP', () => {
  test('get 400', async () => {
    expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('with a head too large get 431', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('with two lengths get 400', async () => {
    const answer = await raw('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
