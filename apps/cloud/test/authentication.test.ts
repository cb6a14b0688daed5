/** Who is let in, and what the others hear: each service's own codes. */
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, type RawAnswer, type RawRequest, send, signed, type Signer } from './support/raw-request.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const calls: Readonly<Record<string, RawRequest>> = {
  iam: form({ Action: 'ListUsers', Version: '2010-05-08' }),
  sts: form({ Action: 'GetCallerIdentity', Version: '2011-06-15' }),
  ec2: form({ Action: 'DescribeInstances', Version: '2016-11-15' }),
  s3: { target: '/' },
  cloudgate: {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Cloudgate_20261124.GetStatus' },
    body: '{}',
  },
};

const services = Object.keys(calls);

async function call(
  service: string,
  signer: Partial<Signer> = {},
  change: (raw: RawRequest) => RawRequest = (raw) => raw,
) {
  const credentials = signer.credentials ?? cloud.root.credentials;
  const request = await signed(cloud, calls[service] ?? {}, { service, ...signer, credentials });
  return send(cloud, change(request));
}

function short({ status, code }: RawAnswer): string {
  return `${status} ${code ?? ''}`.trim();
}

describe('a request that is signed well', () => {
  test.each(services)('is served by %s', async (service) => {
    expect(short(await call(service))).toBe('200');
  });
});

interface Refusal {
  readonly title: string;
  readonly expected: Readonly<Record<string, string>>;
  ask(service: string): Promise<RawAnswer>;
}

const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

const refusals: readonly Refusal[] = [
  {
    title: 'no signature',
    ask: (service) => send(cloud, calls[service] ?? {}),
    expected: {
      iam: '403 MissingAuthenticationToken',
      sts: '403 MissingAuthenticationToken',
      ec2: '403 MissingAuthenticationToken',
      s3: '403 AccessDenied',
      cloudgate: '400 MissingAuthenticationTokenException',
    },
  },
  {
    title: 'a key that nobody has',
    ask: (service) => call(service, { credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' } }),
    expected: {
      iam: '403 InvalidClientTokenId',
      sts: '403 InvalidClientTokenId',
      ec2: '401 AuthFailure',
      s3: '403 InvalidAccessKeyId',
      cloudgate: '400 UnrecognizedClientException',
    },
  },
  {
    title: 'another secret',
    ask: (service) => call(service, { credentials: { ...cloud.root.credentials, secretAccessKey: 'wrong' } }),
    expected: {
      iam: '403 SignatureDoesNotMatch',
      sts: '403 SignatureDoesNotMatch',
      ec2: '401 AuthFailure',
      s3: '403 SignatureDoesNotMatch',
      cloudgate: '400 InvalidSignatureException',
    },
  },
  {
    title: 'a signature of an hour ago',
    ask: (service) => call(service, { at: anHourAgo() }),
    expected: {
      iam: '403 SignatureDoesNotMatch',
      sts: '403 SignatureDoesNotMatch',
      ec2: '400 RequestExpired',
      s3: '403 RequestTimeTooSkewed',
      cloudgate: '400 InvalidSignatureException',
    },
  },
  {
    title: 'a signature for another partition',
    ask: (service) => call(service, { region: 'cn-north-1' }),
    expected: {
      iam: '403 InvalidClientTokenId',
      sts: '403 InvalidClientTokenId',
      ec2: '401 AuthFailure',
      s3: '403 InvalidAccessKeyId',
      cloudgate: '400 UnrecognizedClientException',
    },
  },
  {
    title: 'a session token that nobody issued',
    ask: (service) => call(service, { credentials: { ...cloud.root.credentials, sessionToken: 'made-up' } }),
    expected: {
      iam: '403 InvalidClientTokenId',
      sts: '403 InvalidClientTokenId',
      ec2: '401 AuthFailure',
      s3: '400 InvalidToken',
      cloudgate: '400 UnrecognizedClientException',
    },
  },
];

describe.each(refusals)('$title', ({ ask, expected }) => {
  test.each(services)('is refused by %s', async (service) => {
    expect(short(await ask(service))).toBe(expected[service]);
  });
});

describe('temporary credentials', () => {
  test.each([
    ['iam', '403 ExpiredToken'],
    ['sts', '403 ExpiredToken'],
    ['ec2', '400 RequestExpired'],
    ['s3', '400 ExpiredToken'],
  ])('expire on the cloud clock, as %s says', async (service, expected) => {
    const other = await startCloud();
    try {
      const role = await other.createRole({ policies: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
      const session = await other.assume(role, { duration: '15m' });
      const once = async (): Promise<string> =>
        short(
          await send(other, await signed(other, calls[service] ?? {}, { service, credentials: session.credentials })),
        );
      expect(await once()).toBe('200');
      await other.clock.advance('16m');
      expect(await once()).toBe(expected);
    } finally {
      await other.stop();
    }
  });

  test('are worth nothing with another session’s token', async () => {
    const role = await cloud.createRole();
    const [one, two] = [await cloud.assume(role), await cloud.assume(role)];
    const mixed = { ...one.credentials, sessionToken: two.credentials.sessionToken ?? '' };
    expect(short(await call('sts', { credentials: mixed }))).toBe('403 InvalidClientTokenId');
  });

  test('are worth nothing without their token', async () => {
    const { credentials } = await cloud.assume(await cloud.createRole());
    const { accessKeyId, secretAccessKey } = credentials;
    expect(short(await call('sts', { credentials: { accessKeyId, secretAccessKey } }))).toBe(
      '403 InvalidClientTokenId',
    );
  });

  test('end with their role, even if it is made again', async () => {
    const role = await cloud.createRole({ name: 'twice' });
    const session = await cloud.assume(role);
    expect(short(await call('sts', { credentials: session.credentials }))).toBe('200');
    const root = { service: 'iam', credentials: cloud.root.credentials };
    const gone = await signed(cloud, form({ Action: 'DeleteRole', RoleName: 'twice', Version: '2010-05-08' }), root);
    expect(short(await send(cloud, gone))).toBe('200');
    await cloud.createRole({ name: 'twice' });
    expect(short(await call('sts', { credentials: session.credentials }))).toBe('403 InvalidClientTokenId');
  });
});

describe('a long-term key', () => {
  const update = (status: string, user: string, key: string): RawRequest =>
    form({ Action: 'UpdateAccessKey', UserName: user, AccessKeyId: key, Status: status, Version: '2010-05-08' });

  test('stops with the next request when it is deactivated, and works again when it is activated', async () => {
    const user = await cloud.createUser();
    const { accessKeyId } = user.credentials;
    const root = { service: 'iam', credentials: cloud.root.credentials };
    const mine = { credentials: user.credentials };
    expect(short(await call('sts', mine))).toBe('200');
    await send(cloud, await signed(cloud, update('Inactive', user.name, accessKeyId), root));
    expect(short(await call('sts', mine))).toBe('403 InvalidClientTokenId');
    await send(cloud, await signed(cloud, update('Active', user.name, accessKeyId), root));
    expect(short(await call('sts', mine))).toBe('200');
  });
});

describe('a scope', () => {
  test('of another service than the host names is refused', async () => {
    const host = { host: 'iam.amazonaws.com' };
    const raw = { ...form({ Action: 'ListUsers', Version: '2010-05-08' }) };
    const request = await signed(
      cloud,
      { ...raw, headers: { ...raw.headers, ...host } },
      { service: 'sts', credentials: cloud.root.credentials },
    );
    expect(short(await send(cloud, request))).toBe('403 SignatureDoesNotMatch');
  });

  test('of a service that is not served here is refused', async () => {
    expect(short(await call('s3', { service: 'athena' }))).toBe('501 NotImplemented');
  });
});
