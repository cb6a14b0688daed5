import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type CallContext, currentCall, outsideCalls } from './call-context.js';
import { callKey, pairKey } from './call-token.js';
import { frontHeader, signFrontCall } from './front-call.js';
import { type MadePart, type PartContext, partServer } from './run-part.js';

const key = callKey(pairKey(randomBytes(32), 'cloud', 's3'));
const network = { sourceIp: '192.0.2.1', secureTransport: true };
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Sends a request as the front door does; its body takes as many milliseconds as are told. */
async function pass(handle: NonNullable<MadePart['handle']>, { deadline = 0, bodyTime = 0, token = true }) {
  const context = { setup: { name: 's3' }, callers: new Map([['cloud', key]]), onFault: () => undefined };
  const part = { ports: [], handle, close: () => Promise.resolve() };
  const listening = partServer(part, context as unknown as PartContext);
  server = listening;
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  const { port } = listening.address() as AddressInfo;
  const head = { method: 'PUT', url: '/a', rawHeaders: ['host', 'h', 'content-length', '2'] };
  const claims = { from: 'cloud', to: 's3', requestId: 'request-1', deadline, network };
  const signed = token ? signFrontCall(key, claims, head) : 'none';
  const headers = [...head.rawHeaders, frontHeader, signed] as unknown as Record<string, string>;
  const outgoing = request({ port, method: head.method, path: head.url, headers });
  const answered = once(outgoing, 'response') as Promise<[{ statusCode: number; resume(): void }]>;
  outgoing.write('a');
  if (bodyTime > 0) await wait(bodyTime);
  outgoing.end('b');
  const [incoming] = await answered;
  incoming.resume();
  return incoming.statusCode;
}

test('the parts that a request needs share its id and its deadline', async () => {
  const deadline = Date.now() + 2000;
  let seen: CallContext | undefined;
  let outside: CallContext | undefined;
  const status = await pass(
    async (_, res, options) => {
      await wait(1);
      seen = { ...(currentCall() as CallContext) };
      outside = outsideCalls(currentCall);
      expect(options.network).toEqual(network);
      res.end();
    },
    { deadline },
  );
  expect(status).toBe(200);
  expect(seen).toMatchObject({ from: 'cloud', requestId: 'request-1', deadline });
  expect(outside).toBeUndefined();
});

test('the time in which a client sends its body does not count', async () => {
  const deadline = Date.now() + 1000;
  let seen: number | undefined;
  await pass(
    async (req, res) => {
      for await (const chunk of req) expect(chunk).toBeDefined();
      seen = currentCall()?.deadline;
      res.end();
    },
    { deadline, bodyTime: 60 },
  );
  expect(seen).toBeGreaterThan(deadline + 30);
});

test('a request that the front door did not pass on is refused', async () => {
  expect(await pass(() => Promise.reject(new Error('not asked')), { token: false })).toBe(401);
});
