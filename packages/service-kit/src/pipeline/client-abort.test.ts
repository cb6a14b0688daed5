/** A client that goes away in the middle of its body is no fault of ours. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '@cloudgate/common';
import type { AuditEvent, Caller } from '@cloudgate/ports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFrontDoor } from '../front-door.js';
import { operationOf } from '../operation.js';
import { createService } from '../service.js';

const operation = operationOf<typeof import('@aws-sdk/client-s3'), undefined>('s3');
const put = operation('PutObject', {
  authorize: () => [{ action: 's3:PutObject', resource: 'arn:aws:s3:::b/k' }],
  async handle({ input }) {
    for await (const chunk of input.Body as unknown as AsyncIterable<unknown>) expect(chunk).toBeDefined();
    return {};
  },
});

const principal = { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' } as const;
const get = operation('GetObject', {
  authorize: () => [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }],
  handle({ input }) {
    const body = Readable.from(endless());
    if (input.Key === 'broken') setTimeout(() => body.destroy(), 30);
    return { Body: body as never, ContentLength: 1e9 };
  },
});

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) {
    yield Buffer.alloc(1000);
    await wait(1);
  }
}

const faults: unknown[] = [];
let audited: (event: AuditEvent) => void;
const gate = {
  authorizer: {
    authenticateFederated: () => Promise.reject(new Error('not asked')),
    authenticate: ({ requestId }: { requestId: string }) =>
      Promise.resolve({
        ok: true as const,
        caller: { requestId, principal, seal: '' } satisfies Caller,
        region: 'us-east-1',
        body: {},
      }),
    authorize: ({ requestId }: { requestId: string }) =>
      Promise.resolve({ allowed: true as const, approval: { requestId, answers: [true], seal: '' } }),
    record: (event: AuditEvent) => audited(event),
  },
  clock: systemClock(),
  defaultRegion: 'us-east-1',
  onFault: (_requestId: string, error: unknown) => void faults.push(error),
};
const registry = {
  putobject: () => Promise.resolve({ default: put }),
  getobject: () => Promise.resolve({ default: get }),
};
const services = [
  createService({ models: ['s3'], registry, tools: undefined }, gate),
  createService({ models: ['sts'], registry: {}, tools: undefined }, gate),
];
const server = createFrontDoor({ targets: services, rest: (_req, res) => void res.end() });

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test.each([
  ['a body that flows', { method: 'PUT', path: '/b/k' }, {}],
  ['a body that is read whole', { method: 'PUT', path: '/b?tagging' }, {}],
  ['a form', { method: 'POST', path: '/' }, { 'content-type': 'application/x-www-form-urlencoded' }],
])('no fault is told of %s that ends early', async (_, line, headers) => {
  const event = new Promise<AuditEvent>((resolve) => (audited = resolve));
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, host: '127.0.0.1', ...line, headers: { 'content-length': '1000', ...headers } });
  outgoing.on('error', () => undefined);
  outgoing.write('a', () => setTimeout(() => outgoing.destroy(), 30));
  expect(await event).toMatchObject({ status: 400, errorCode: 'IncompleteBody' });
  expect(faults).toEqual([]);
});

test('no fault is told of an answer that a client stops reading', async () => {
  const event = new Promise<AuditEvent>((resolve) => (audited = resolve));
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, host: '127.0.0.1', path: '/b/k' }).end();
  const [incoming] = (await once(outgoing, 'response')) as [Readable];
  incoming.on('error', () => undefined).destroy();
  expect(await event).toMatchObject({ status: 200 });
  expect(faults).toEqual([]);
});

test('a fault is told of an answer whose source ends early', async () => {
  const event = new Promise<AuditEvent>((resolve) => (audited = resolve));
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, host: '127.0.0.1', path: '/b/broken' }).end();
  const [incoming] = (await once(outgoing, 'response')) as [Readable];
  incoming.on('error', () => undefined).resume();
  expect(await event).toMatchObject({ status: 500 });
  expect(faults.splice(0)).toHaveLength(1);
});
