import { once } from 'node:events';
import { request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFrontDoor } from './front-door.js';
import type { ArrivalOptions } from './service.js';

/** Says which service was entered, and the path that it is given. */
const target = (model: string) => ({
  models: [model],
  handle: (_req: unknown, res: ServerResponse, options?: ArrivalOptions) =>
    void res.end(`${model} ${options?.read?.head.path ?? ''}`),
});
const server = createFrontDoor({
  targets: ['s3', 'sts', 'iam', 'cloudgate'].map(target),
  rest: (_req, res) => void res.end('rest'),
  doors: { 'POST /_cloudgate/reset': 'cloudgate' },
});

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

async function ask(method: string, path: string, headers = {}): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  outgoing.end();
  const [incoming] = (await once(outgoing, 'response')) as [AsyncIterable<Buffer>];
  let text = '';
  for await (const chunk of incoming) text += chunk.toString();
  return text;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([
  ['POST', '/_cloudgate/reset', 'cloudgate /_cloudgate/reset'],
  ['POST', '/_cloudgate/reset?a=b', 'cloudgate /_cloudgate/reset'],
  ['POST', 'http://x/_cloudgate/reset', 'cloudgate /_cloudgate/reset'],
  ['GET', '/_cloudgate/health', 'rest'],
  ['GET', 'http://x/_cloudgate/health', 'rest'],
  ['GET', '/bucket/_cloudgate/reset', 's3 /bucket/_cloudgate/reset'],
  ['GET', 'http://x/bucket/key?b', 's3 /bucket/key'],
])('%s %s enters %s', async (method, path, entered) => {
  expect(await ask(method, path)).toBe(entered);
});

test('a form that does not say its service goes to whoever serves STS', async () => {
  expect(await ask('POST', '/', form)).toBe('sts /');
  expect(await ask('POST', 'http://x/', form)).toBe('sts /');
});
