/** Uses of actions, as the authorizer tells them. */
import { systemClock } from '@cloudgate/common';
import { openIamStore } from '@cloudgate/store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPolicyStore } from '../create-policy-store.js';

const account = '123456789012';
const use = { kind: 'action', action: 's3:CreateBucket', region: 'eu-west-1' } as const;
let folder: string;
let file: string;

async function open() {
  const store = await openIamStore({ file });
  const parts = createPolicyStore({ store, clock: systemClock() });
  await parts.bootstrap({ id: account, rootKey: { id: 'AKIAROOT', sealedSecret: 'sealed' } });
  return { store, ...parts };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uses-'));
  file = path.join(folder, 'iam.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an action in steady use is written once a minute', async () => {
  const { store, source, policyStore } = await open();
  const { id } = await policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
  const kept = async (at: number) => {
    await source.recordUses([{ ...use, id, at }]);
    return store.tables.actionLastUsed.get({ principalId: id, action: use.action })?.usedAt.getTime();
  };
  expect(await kept(1000)).toBe(1000);
  expect(await kept(60_999)).toBe(1000);
  expect(await kept(61_000)).toBe(61_000);
  await store.close();
});

test('the latest use of an action is kept over a restart, and raises no revision', async () => {
  const first = await open();
  const user = await first.policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
  const { revision } = first.store;
  const at = (milliseconds: number, region = 'eu-west-1') => ({ ...use, id: user.id, at: milliseconds, region });
  await first.source.recordUses([at(5000), at(9999, 'us-east-1'), at(7000)]);
  await first.source.recordUses([at(1000), { ...use, id: account, at: 3000 }, { ...use, id: 'AIDANOBODY', at: 3000 }]);
  expect(first.store.revision).toBe(revision);
  await first.store.close();

  const second = await open();
  expect(second.store.tables.actionLastUsed.all()).toEqual([
    { principalId: user.id, action: use.action, accountId: account, usedAt: new Date(9000), region: 'us-east-1' },
    { principalId: account, action: use.action, accountId: account, usedAt: new Date(3000), region: 'eu-west-1' },
  ]);
  await second.policyStore.run('deleteUser', { id: user.id });
  expect(second.store.tables.actionLastUsed.all()).toHaveLength(1);
  await second.store.close();
});
