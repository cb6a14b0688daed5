import { ServiceError } from '@cloudgate/common';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PartUnavailableError } from '../unavailable.js';
import type { Facts, PolicySource } from '../policy-source.js';
import { currentCall } from './call-context.js';
import { callKey, pairKey, signCall } from './call-token.js';
import { PartClient } from './part-client.js';
import { pack } from './payload.js';
import { offer, type OfferedPort, partRouter } from './part-router.js';
import { offerAuthorizer, remoteAuthorizer, type SealingAuthorizer } from './remote-authorizer.js';
import { offerPolicySource, remotePolicySource } from './remote-policy-source.js';
import { remotePort } from './remote-port.js';

const secret = randomBytes(32);
const key = callKey(pairKey(secret, 's3', 'authorizer'));
const otherKey = callKey(pairKey(secret, 'ec2', 'authorizer'));
const callee = {
  name: 'authorizer',
  callers: new Map([
    ['s3', key],
    ['ec2', otherKey],
  ]),
};

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cg-rpc-'));
});
afterEach(async () => {
  const closing = server;
  server = undefined;
  if (closing) {
    closing.closeAllConnections();
    await new Promise((resolve) => closing.close(resolve));
  }
  rmSync(folder, { recursive: true, force: true });
});

function appOf(ports: readonly OfferedPort[]): express.Express {
  return express().use(partRouter(callee, ports));
}

async function serve(ports: readonly OfferedPort[]): Promise<PartClient> {
  const socket = path.join(folder, 'part.sock');
  const listening = createServer(appOf(ports));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(socket, resolve));
  return new PartClient({ part: 'authorizer', socket, from: 's3', key });
}

const echo = { say: (value: unknown) => Promise.resolve(value), who: () => currentCall() };
const offered = offer('echo', echo, { callers: ['s3'], methods: ['say', 'who'] });

describe('a call between parts', () => {
  test('carries dates, bytes and what is not there', async () => {
    const client = await serve([offered]);
    const value = { at: new Date(5), bytes: new Uint8Array([1, 2]), list: [undefined, 1], none: undefined };
    expect(await remotePort<typeof echo>(client, 'echo', ['say']).say(value)).toEqual(value);
  });

  test('carries the request’s id and a deadline', async () => {
    const client = await serve([offered]);
    expect(await client.call({ port: 'echo', method: 'who', args: [], requestId: 'request-1' })).toMatchObject({
      from: 's3',
      requestId: 'request-1',
    });
  });

  test('brings the error that a client is told', async () => {
    const failing = {
      fail() {
        throw new ServiceError('NoSuchEntity', 'no', { status: 404, details: { a: 1 } });
      },
    };
    const client = await serve([offer('failing', failing, { callers: ['s3'], methods: ['fail'] })]);
    await expect(client.call({ port: 'failing', method: 'fail', args: [] })).rejects.toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      details: { a: 1 },
    });
  });

  test('tells nothing of a fault inside', async () => {
    const failing = {
      fail() {
        throw new Error('secret');
      },
    };
    const client = await serve([offer('failing', failing, { callers: ['s3'], methods: ['fail'] })]);
    await expect(client.call({ port: 'failing', method: 'fail', args: [] })).rejects.toThrow(/^(?!.*secret)/);
  });

  test('ends unavailable where nobody listens', async () => {
    const client = new PartClient({ part: 'authorizer', socket: path.join(folder, 'none.sock'), from: 's3', key });
    await expect(client.call({ port: 'echo', method: 'say', args: [] })).rejects.toBeInstanceOf(PartUnavailableError);
  });

  test('ends unavailable when no answer comes in time', async () => {
    const stuck = { wait: () => new Promise(() => undefined) };
    await serve([offer('stuck', stuck, { callers: ['s3'], methods: ['wait'] })]);
    const socket = path.join(folder, 'part.sock');
    const client = new PartClient({ part: 'authorizer', socket, from: 's3', key, patience: 50 });
    await expect(client.call({ port: 'stuck', method: 'wait', args: [] })).rejects.toMatchObject({ status: 503 });
  });
});

describe('the door of a part', () => {
  const target = '/ports/echo/say';
  const body = pack([1]);
  const claims = { from: 's3', to: 'authorizer', requestId: 'r', deadline: Date.now() + 3000 };
  const digested = Buffer.concat([Buffer.from(target), body]);

  test.each<[string, string | undefined, number]>([
    ['lets a good token in', `Bearer ${signCall(key, claims, digested)}`, 200],
    ['refuses no token', undefined, 401],
    ['refuses another body', `Bearer ${signCall(key, claims, 'other')}`, 401],
    ['refuses a token for another part', `Bearer ${signCall(key, { ...claims, to: 'policy-store' }, digested)}`, 401],
    ['refuses another’s key', `Bearer ${signCall(otherKey, claims, digested)}`, 401],
    ['refuses a caller it does not know', `Bearer ${signCall(key, { ...claims, from: 'me' }, digested)}`, 401],
    ['refuses a part that may not ask this', `Bearer ${signCall(otherKey, { ...claims, from: 'ec2' }, digested)}`, 403],
  ])('%s', async (_, authorization, status) => {
    const call = supertest(appOf([offered]))
      .post(target)
      .type('application/octet-stream');
    if (authorization !== undefined) call.set('authorization', authorization);
    await call.send(body).expect(status);
  });

  test('refuses a token that has expired', async () => {
    const jwt = (await import('jsonwebtoken')).default;
    const old = jwt.sign({ ...(jwt.decode(signCall(key, claims, digested)) as object), exp: 1 }, key);
    const call = supertest(appOf([offered]))
      .post(target)
      .type('application/octet-stream');
    await call.set('authorization', `Bearer ${old}`).send(body).expect(401);
  });

  test('has no method that was not offered', async () => {
    const path = '/ports/echo/constructor';
    const token = signCall(key, claims, Buffer.concat([Buffer.from(path), body]));
    const call = supertest(appOf([offered]))
      .post(path)
      .type('application/octet-stream');
    await call.set('authorization', `Bearer ${token}`).send(body).expect(404);
  });
});

describe('facts of another process', () => {
  test('are sent again when the revision changed, and only then', async () => {
    let revision = 1;
    let epoch = 0;
    const source: PolicySource = {
      facts: () => ({ revision, epoch, resources: [undefined], organizations: [], managedPolicies: [] }),
      recordUses: async () => undefined,
    };
    const remote = remotePolicySource(await serve([offerPolicySource(source, ['s3'])]));
    const ask = (): Promise<Facts> => Promise.resolve(remote.facts({ resources: ['bucket'] }));
    const first = await ask();
    expect(first.resources).toEqual([undefined]);
    expect(await ask()).toBe(first);
    revision = 2;
    const second = await ask();
    expect(second.revision).toBe(2);
    epoch = 1;
    expect((await ask()).epoch).toBe(1);
  });
});

describe('an approval of another process', () => {
  const request = {
    requestId: 'r',
    service: 's3',
    operation: 'GetObject',
    region: 'us-east-1',
    caller: { requestId: 'r', seal: 'sealed', principal: { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' } },
    requirements: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::a/b' }],
  } as const;
  const authorizer: SealingAuthorizer = {
    sealed: (caller) => caller,
    opened: (seal) => (seal === 'sealed' ? request.caller : undefined),
    authenticate: () => Promise.reject(new Error('not asked')),
    authenticateFederated: () => Promise.reject(new Error('not asked')),
    authorize: ({ requestId }) =>
      Promise.resolve({ allowed: true, approval: { requestId, answers: [true], seal: '' } }),
    record: () => undefined,
  };

  test('is signed for the part that asked', async () => {
    const client = await serve([offerAuthorizer(authorizer, new Map([['s3', key]]))]);
    const answer = await remoteAuthorizer(client, key).authorize(request);
    expect(answer).toMatchObject({ allowed: true, approval: { requestId: 'r', answers: [true] } });
  });

  test('is refused when its signature is another’s', async () => {
    const client = await serve([offerAuthorizer(authorizer, new Map([['s3', otherKey]]))]);
    await expect(remoteAuthorizer(client, key).authorize(request)).rejects.toBeInstanceOf(PartUnavailableError);
  });

  test('is never asked for a caller that was not authenticated', async () => {
    const client = await serve([offerAuthorizer(authorizer, new Map([['s3', key]]))]);
    const forged = { ...request, caller: { ...request.caller, seal: 'forged' } };
    await expect(remoteAuthorizer(client, key).authorize(forged)).rejects.toThrow();
  });

  test.each<[string, (sent: { requestId: string; requirements: unknown }) => unknown]>([
    ['of another request', (sent) => ({ ...sent, requestId: 'other' })],
    ['of other requirements', (sent) => ({ ...sent, requirements: [{ action: 's3:*', resource: '*' }] })],
  ])('is refused when it is %s', async (_, change) => {
    const { isApprovalOf, sealApproval } = await import('./approval-seal.js');
    const approval = sealApproval(key, request, { requestId: 'r', answers: [true], seal: '' });
    expect(isApprovalOf(key, request, approval)).toBe(true);
    expect(isApprovalOf(key, change(request) as typeof request, approval)).toBe(false);
    expect(isApprovalOf(key, request, { ...approval, answers: [true, true] })).toBe(false);
  });
});
