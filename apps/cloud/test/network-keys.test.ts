/** Condition keys about the network come from the socket or the operator, never from a header. */
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RawRequest, send, signed } from './support/raw-request.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

function allowed(condition: Record<string, Record<string, string>>) {
  return { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*', Condition: condition } as const;
}

async function listBuckets(
  who: { credentials: TestCloud['root']['credentials'] },
  at: TestCloud,
  raw: RawRequest,
): Promise<number> {
  const request = await signed(at, raw, { service: 's3', credentials: who.credentials });
  return (await send(at, request)).status;
}

const forged: Readonly<Record<string, string>> = {
  'x-forwarded-for': '203.0.113.9',
  'x-real-ip': '203.0.113.9',
  forwarded: 'for=203.0.113.9;proto=https',
  'x-forwarded-proto': 'https',
  'x-amz-source-ip': '203.0.113.9',
  'x-cloudgate-source-ip': '203.0.113.9',
};

describe('the address of a caller', () => {
  test('is the socket’s', async () => {
    const user = await cloud.createUser({ policies: allowed({ IpAddress: { 'aws:SourceIp': '127.0.0.0/8' } }) });
    expect(await listBuckets(user, cloud, {})).toBe(200);
  });

  test('cannot be chosen by any header', async () => {
    const user = await cloud.createUser({ policies: allowed({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) });
    expect(await listBuckets(user, cloud, { headers: forged })).toBe(403);
  });
});

describe('secure transport', () => {
  const onlySecure = allowed({ Bool: { 'aws:SecureTransport': 'true' } });

  test('is what the socket is', async () => {
    const user = await cloud.createUser({ policies: onlySecure });
    expect(await listBuckets(user, cloud, {})).toBe(403);
    expect(await listBuckets(user, cloud, { headers: forged })).toBe(403);
  });

  test('may be assumed by the operator', async () => {
    const assuming = await startCloud({ assumeSecureTransport: true });
    try {
      const user = await assuming.createUser({ policies: onlySecure });
      expect(await listBuckets(user, assuming, {})).toBe(200);
    } finally {
      await assuming.stop();
    }
  });
});
