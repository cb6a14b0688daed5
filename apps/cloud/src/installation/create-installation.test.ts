import { systemClock } from '@cloudgate/common';
import { createPolicyStore } from '@cloudgate/policy-store';
import { newRootKey, serverKeys } from '@cloudgate/ports';
import { createFrontDoor } from '@cloudgate/service-kit';
import { openIamStore } from '@cloudgate/store';
import { afterEach, expect, test } from 'vitest';
import { listen, shut } from '../front/listen.js';
import { Turnstile } from '../front/turnstile.js';
import { createInstallation } from './create-installation.js';
import type { Installation } from './installation.js';
import { ensureRootUser } from './root-user.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** An installation on a real policy store, without services. */
async function installationThat(empty: () => Promise<void>, turnstile: Turnstile): Promise<Installation> {
  const store = await openIamStore({ file: undefined });
  ends.push(() => store.close());
  const clock = systemClock();
  const { policyStore } = createPolicyStore({ store, clock });
  const keys = serverKeys(newRootKey());
  const root = await ensureRootUser({ policyStore, keys, accountId: undefined, chosen: undefined, kept: undefined });
  const nothing = { decision: async () => undefined, decisions: async () => [], events: async () => [] };
  return createInstallation({
    root,
    policyStore,
    decisions: nothing,
    keys,
    clock,
    turnstile,
    version: '0',
    endpoint: () => '',
    parts: () => [],
    empty: [empty],
  });
}

test('a failed reset leaves the front closed', async () => {
  const turnstile = new Turnstile();
  const installation = await installationThat(() => Promise.reject(new Error('a part failed')), turnstile);
  const server = createFrontDoor({ targets: [], rest: (_, res) => res.end(), isOpen: () => turnstile.isOpen });
  const endpoint = await listen(server, '127.0.0.1', 0);
  ends.push(() => shut(server));
  expect((await fetch(endpoint)).status).toBe(501);
  await expect(installation.reset()).rejects.toThrow('a part failed');
  expect((await fetch(endpoint)).status).toBe(503);
  await expect(installation.reset()).rejects.toMatchObject({ code: 'ConflictException' });
});

test('a reset waits for the requests under way, and lets nobody in meanwhile', async () => {
  const turnstile = new Turnstile();
  const order: string[] = [];
  const installation = await installationThat(async () => void order.push('emptied'), turnstile);
  let finish: (() => void) | undefined;
  const target = turnstile.counting({
    models: ['s3'],
    handle: (_, res) =>
      new Promise((resolve) => {
        finish = () => {
          order.push('served');
          res.end();
          resolve();
        };
      }),
  });
  const server = createFrontDoor({ targets: [target], rest: (_, res) => res.end(), isOpen: () => turnstile.isOpen });
  const endpoint = await listen(server, '127.0.0.1', 0);
  ends.push(() => shut(server));
  const underWay = fetch(endpoint);
  while (finish === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
  const reset = installation.reset();
  expect((await fetch(endpoint)).status).toBe(503);
  await expect(installation.reset()).rejects.toMatchObject({ code: 'ConflictException' });
  finish();
  expect((await underWay).status).toBe(200);
  await reset;
  expect(order).toEqual(['served', 'emptied']);
  expect(turnstile.isOpen).toBe(true);
});

test('the clock keeps every move, however many come at once', async () => {
  const installation = await installationThat(() => Promise.resolve(), new Turnstile());
  await Promise.all([1, 2, 3].map((hours) => installation.advanceClock(hours * 3_600_000)));
  expect(installation.clock().offset).toBe(6 * 3_600_000);
  await expect(installation.advanceClock(-1)).rejects.toThrow();
  expect(installation.clock().offset).toBe(6 * 3_600_000);
});
