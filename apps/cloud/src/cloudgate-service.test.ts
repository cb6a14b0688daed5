import { systemClock } from '@cloudgate/common';
import { createPolicyStore } from '@cloudgate/policy-store';
import { openIamStore } from '@cloudgate/store';
import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud, type TestRoot } from '@specs/cloud';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { AwsClient } from './client/aws-client.js';
import { signedHeaders } from './client/sign.js';
import { createRest } from './front/rest.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

function clientAs(who: { readonly credentials: TestRoot['credentials'] }): AwsClient {
  return new AwsClient({ endpoint: cloud.endpoint, region: cloud.region, credentials: who.credentials });
}

/** Posts to a REST door, signed for the service `cloudgate`. */
async function post(door: string, body: object, who = cloud.root) {
  const url = new URL(door, cloud.endpoint);
  const text = JSON.stringify(body);
  const call = {
    url,
    headers: { 'content-type': 'application/json' },
    body: text,
    service: 'cloudgate',
    region: 'us-east-1',
  };
  const answer = await fetch(url, { method: 'POST', headers: signedHeaders(call, who.credentials), body: text });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('health', () => {
  test('is told without a signature, and says whether the cloud serves', async () => {
    await supertest(cloud.endpoint).get('/_cloudgate/health').expect(200, { status: 'ok', version: '0.1.0' });
    const store = await openIamStore({ file: undefined });
    const { policyStore } = createPolicyStore({ store, clock: systemClock() });
    await supertest(createRest(() => ({ status: 'closed', version: '1' }), policyStore))
      .get('/_cloudgate/health')
      .expect(503);
    await store.close();
  });

  test('is all that is told without a signature', async () => {
    await supertest(cloud.endpoint).get('/_cloudgate/state').expect(404);
    for (const door of ['reset', 'status', 'clock', 'accounts', 'decision']) {
      const answer = await fetch(new URL(`/_cloudgate/${door}`, cloud.endpoint), { method: 'POST' });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
    }
  });
});

describe('REST doors', () => {
  test('lead to the same operations through the same gate', async () => {
    expect(await post('/_cloudgate/status', {})).toMatchObject({ status: 200, body: { endpoint: cloud.endpoint } });
    const before = cloud.clock.now().getTime();
    expect((await post('/_cloudgate/clock', { seconds: 60 })).status).toBe(200);
    expect(cloud.clock.now().getTime() - before).toBeGreaterThanOrEqual(60_000);
  });

  test('are shut to a body that was not signed', async () => {
    const url = new URL('/_cloudgate/clock', cloud.endpoint);
    const call = { url, headers: {}, body: '{"seconds":1}', service: 'cloudgate', region: 'us-east-1' };
    const headers = signedHeaders(call, cloud.root.credentials);
    const answer = await fetch(url, { method: 'POST', headers, body: '{"seconds":2}' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test('are shut to a user without the permission', async () => {
    const user = await cloud.createUser();
    const { status, body } = await post('/_cloudgate/reset', {}, { ...cloud.root, credentials: user.credentials });
    expect(status).toBe(400);
    expect(body['__type']).toMatch(/AccessDenied/);
  });
});

describe('the cloudgate service', () => {
  test.each<[string, object, RegExp]>([
    ['AdvanceClock', { seconds: -1 }, /ValidationException/],
    ['AdvanceClock', {}, /ValidationException/],
    ['CreateAccount', { accountId: 'x' }, /ValidationException/],
    ['GetDecision', { requestId: 'none' }, /ResourceNotFoundException/],
    ['GetOrganizationPolicies', { accountId: '000000000000' }, /ResourceNotFoundException/],
    ['ListDecisions', { maxResults: 0 }, /ValidationException/],
    ['PutOrganizationPolicies', { accountId: '123456789012' }, /ValidationException/],
    ['PutOrganizationPolicies', { accountId: '1', serviceControlPolicies: [null] }, /SerializationException/],
  ])('refuses %s with %o', async (operation, input, code) => {
    await expect(clientAs(cloud.root).cloudgate(operation, input)).rejects.toMatchObject({
      code: expect.stringMatching(code) as string,
      status: 400,
    });
  });

  test('allows a user what its policies say of its account, and no account of another', async () => {
    const user = await cloud.createUser({ policies: 'cloudgate:AdvanceClock' });
    await clientAs(user).cloudgate('AdvanceClock', { seconds: 1 });
    await expect(clientAs(user).cloudgate('ResetState')).toBeDenied({
      action: 'cloudgate:ResetState',
      because: 'implicit deny',
    });
    const other = await cloud.createAccount();
    const stranger = await cloud.createUser({ root: other, policies: 'cloudgate:*' });
    for (const operation of ['ResetState', 'AdvanceClock', 'CreateAccount', 'GetStatus']) {
      await expect(clientAs(stranger).cloudgate(operation, { seconds: 1 })).toBeDenied({
        resource: `arn:aws:cloudgate::${cloud.accountId}:account/${cloud.accountId}`,
      });
    }
  });

  test('puts an organization’s policies above an account, in force at once', async () => {
    const other = await cloud.createAccount();
    const user = await cloud.createUser({ root: other, policies: 's3:ListAllMyBuckets' });
    await expect(new S3Client(user).send(new ListBucketsCommand({}))).toBeAllowed();
    const allow = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
    const deny = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Deny', Action: 's3:*', Resource: '*' },
    });
    const policies = { serviceControlPolicies: [[allow], [allow, deny]], resourceControlPolicies: [] };
    const root = clientAs(cloud.root);
    await root.cloudgate('PutOrganizationPolicies', { accountId: other.account, ...policies });
    expect(await root.cloudgate('GetOrganizationPolicies', { accountId: other.account })).toEqual({
      accountId: other.account,
      ...policies,
    });
    await expect(new S3Client(user).send(new ListBucketsCommand({}))).toBeDenied({ because: 'explicit deny' });
  });

  test.each(['serviceControlPolicies', 'resourceControlPolicies'])(
    'puts no %s above the first account',
    async (kind) => {
      const deny = { Version: '2012-10-17', Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' } };
      const root = clientAs(cloud.root);
      const put = { accountId: cloud.accountId, [kind]: [[JSON.stringify(deny)]] };
      await expect(root.cloudgate('PutOrganizationPolicies', put)).rejects.toMatchObject({
        code: 'ValidationException',
        message: expect.stringContaining('cloudgate account create') as string,
      });
      await root.cloudgate('PutOrganizationPolicies', { accountId: cloud.accountId, [kind]: [] });
      await root.cloudgate('GetStatus');
    },
  );

  test('tells decisions and events of the own account alone', async () => {
    const other = await cloud.createAccount();
    const user = await cloud.createUser({ root: other, policies: ['cloudgate:GetDecision', 'cloudgate:LookupEvents'] });
    const denied = await new S3Client(user).send(new ListBucketsCommand({})).catch((error: unknown) => error);
    const { requestId } = (denied as { $metadata: { requestId: string } }).$metadata;
    const { decision } = await clientAs(user).cloudgate('GetDecision', { requestId });
    expect(decision).toMatchObject({ requestId, allowed: false, principal: { arn: user.arn } });
    expect((await clientAs(cloud.root).cloudgate('GetDecision', { requestId }))['decision']).toMatchObject({
      requestId,
    });
    const third = await cloud.createAccount();
    await expect(clientAs(third).cloudgate('GetDecision', { requestId })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    const { events } = (await clientAs(user).cloudgate('LookupEvents', { maxResults: 1000 })) as {
      events: { userIdentity: { accountId: string } }[];
    };
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(event.userIdentity.accountId).toBe(other.account);
  });

  test('keeps the hashes of the policies that a decision was made with', async () => {
    const user = await cloud.createUser({ policies: 's3:ListAllMyBuckets' });
    const answer = await new S3Client(user).send(new ListBucketsCommand({}));
    const decision = await cloud.decision(answer.$metadata.requestId ?? '');
    const document =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*","Action":"s3:ListAllMyBuckets"}]}';
    const hash = createHash('sha256').update(document).digest('hex');
    expect(JSON.stringify(decision?.requirements[0]?.policies)).toContain(hash);
  });
});
