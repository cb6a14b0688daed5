import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@cloudgate/common';
import { openIamStore } from '@cloudgate/store';
import { expect, test } from 'vitest';
import { createPolicyStore } from './index.js';
import { account, allow, trustOf } from './testing/open-test-store.js';

test('what was written is decided by again after a restart', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-store-'));
  const open = async () => {
    const store = await openIamStore({ file: path.join(folder, 'iam.db') });
    return { store, ...createPolicyStore({ store, clock: systemClock() }) };
  };
  try {
    const first = await open();
    const { run } = first.policyStore;
    const owner = await first.bootstrap({ id: account, rootKey: { id: 'AKIAROOT', sealedSecret: 'sealed' } });
    const tags = [{ key: 'Team', value: 'blue' }];
    const user = await run('createUser', { account, name: 'ann', path: '/', tags });
    const principal = { principalType: 'user', principalId: user.id } as const;
    await run('putInlinePolicy', { ...principal, name: 'p', document: allow('s3:*') });
    await run('attachPolicy', { ...principal, policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' });
    const trustPolicy = trustOf(user.arn);
    const role = { account, name: 'r', path: '/', maxSessionDuration: 3600, trustPolicy, tags };
    const { id: roleId } = await run('createRole', role);
    const query = {
      accessKeyId: 'AKIAROOT',
      principal: { kind: 'user', id: user.id },
      resources: [roleId],
    } as const;
    const before = await first.source.facts(query);
    await first.store.close();

    const second = await open();
    expect(await second.source.facts(query)).toEqual(before);
    expect(await second.bootstrap({ id: account, rootKey: { id: 'AKIAOTHER', sealedSecret: 'x' } })).toEqual(owner);
    expect(await second.policyStore.read('accessKey', { id: 'AKIAOTHER' })).toBeUndefined();
    await second.store.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
