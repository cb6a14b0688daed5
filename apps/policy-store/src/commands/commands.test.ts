import { describe, expect, test } from 'vitest';
import { account, allow, openTestStore, trustOf } from '../testing/open-test-store.js';

type Parts = Awaited<ReturnType<typeof openTestStore>>;
type Run = Parts['policyStore']['run'];

const user = (run: Run, name = 'ann') => run('createUser', { account, name, path: '/', tags: [] });
const group = (run: Run, name = 'dev') => run('createGroup', { account, name, path: '/' });
const role = (run: Run, name = 'worker') =>
  run('createRole', { account, name, path: '/', maxSessionDuration: 3600, trustPolicy: trustOf('*'), tags: [] });
const policy = (run: Run, name: string) =>
  run('createPolicy', { account, name, path: '/', document: allow('s3:*'), tags: [] });

const attach = (run: Run, principalId: string, policyArn: string) =>
  run('attachPolicy', { principalType: 'user', principalId, policyArn });
const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`;

/** What cannot be done, by the code and words of the refusal. */
const refusals: Record<string, { code: string; message: string; act(parts: Parts): Promise<unknown> }> = {
  'an eleventh attached policy': {
    code: 'LimitExceeded',
    message: 'Cannot exceed quota for PoliciesPerUser: 10',
    async act({ policyStore: { run } }) {
      const { id } = await user(run);
      for (let count = 0; count < 11; count += 1) await attach(run, id, (await policy(run, `p${count}`)).arn);
    },
  },
  "another account's policy": {
    code: 'NoSuchEntity',
    message: 'Policy arn:aws:iam::210987654321:policy/theirs does not exist or is not attachable.',
    async act({ policyStore: { run } }) {
      const other = '210987654321';
      await run('createAccount', { id: other, rootKey: { id: 'AKIAOTHER', sealedSecret: 'x' } });
      const theirs = { account: other, name: 'theirs', path: '/', document: allow('s3:*'), tags: [] };
      await attach(run, (await user(run)).id, (await run('createPolicy', theirs)).arn);
    },
  },
  'a policy for a service-linked role': {
    code: 'PolicyNotAttachable',
    message: 'Cannot attach a Service Role Policy to a Customer Role.',
    async act({ policyStore: { run } }) {
      await attach(run, (await user(run)).id, aws('aws-service-role/AWSSupportServiceRolePolicy'));
    },
  },
  'inline policies that are too long together': {
    code: 'LimitExceeded',
    message: 'Maximum policy size of 2048 bytes exceeded for user ann',
    async act({ policyStore: { run } }) {
      const principal = { principalType: 'user', principalId: (await user(run)).id } as const;
      const document = allow(`s3:${'x'.repeat(1000)}`);
      await run('putInlinePolicy', { ...principal, name: 'one', document });
      await run('putInlinePolicy', { ...principal, name: 'one', document });
      await run('putInlinePolicy', { ...principal, name: 'two', document });
    },
  },
  'an eleventh group': {
    code: 'LimitExceeded',
    message: 'Cannot exceed quota for GroupsPerUser: 10',
    async act({ policyStore: { run } }) {
      const { id: userId } = await user(run);
      for (let count = 0; count < 11; count += 1) {
        await run('addUserToGroup', { groupId: (await group(run, `g${count}`)).id, userId });
      }
    },
  },
  'a device beyond what an account may have': {
    code: 'LimitExceeded',
    message: 'Cannot exceed quota for MFADevicesPerAccount: 5000',
    async act({ policyStore: { run } }) {
      const device = (n: number) => ({ id: `arn:aws:iam::${account}:mfa/${n}`, account, sealedSeed: 'x', tags: [] });
      for (let n = 0; n <= 5000; n += 1) await run('createMfaDevice', device(n));
    },
  },
  'to detach what is not attached': {
    code: 'NoSuchEntity',
    message: `Policy ${aws('ReadOnlyAccess')} was not found.`,
    async act({ policyStore: { run } }) {
      const { id: principalId } = await role(run);
      await run('detachPolicy', { principalType: 'role', principalId, policyArn: aws('ReadOnlyAccess') });
    },
  },
  'to remove a user who is no member': {
    code: 'NoSuchEntity',
    message: 'User ann is not in group dev.',
    async act({ policyStore: { run } }) {
      await run('removeUserFromGroup', { groupId: (await group(run)).id, userId: (await user(run)).id });
    },
  },
  'to delete a policy that bounds somebody': {
    code: 'DeleteConflict',
    message: 'Cannot delete a policy attached to entities.',
    async act({ policyStore: { run } }) {
      const { id: policyId, arn } = await policy(run, 'bound');
      const { id: principalId } = await role(run);
      await run('putBoundary', { principalType: 'role', principalId, policyArn: arn });
      await run('deletePolicy', { policyId });
    },
  },
  'the name of another user, in other case': {
    code: 'EntityAlreadyExists',
    message: 'User with name ANN already exists.',
    async act({ policyStore: { run } }) {
      await user(run, 'ann');
      const { id } = await user(run, 'bob');
      await run('updateUser', { id, name: 'ANN' });
    },
  },
  'to turn the clock back': {
    code: 'ValidationError',
    message: 'The cloud clock moves forward only.',
    async act({ policyStore: { run } }) {
      await run('setClockOffset', { milliseconds: 5 });
      await run('setClockOffset', { milliseconds: 4 });
    },
  },
  'a level without a service control policy': {
    code: 'ValidationException',
    message: 'Every level needs at least one service control policy.',
    act: ({ policyStore: { run } }) =>
      run('putOrganizationPolicies', { account, serviceControl: [[allow('*')], []], resourceControl: [] }),
  },
  'a level without a resource control policy': {
    code: 'ValidationException',
    message: 'Every level needs at least one resource control policy.',
    act: ({ policyStore: { run } }) => run('putOrganizationPolicies', { account, resourceControl: [[]] }),
  },
};

describe('commands refuse', () => {
  test.each(Object.entries(refusals))('%s', async (_, { code, message, act }) => {
    await expect(act(await openTestStore())).rejects.toMatchObject({ name: 'ServiceError', code, message });
  });
});

describe('commands', () => {
  test('leave nothing behind when they fail', async () => {
    const { policyStore, store } = await openTestStore();
    const tags = [
      { key: 'a', value: '' },
      { key: 'A', value: '' },
    ];
    const { revision } = store;
    await expect(policyStore.run('createUser', { account, name: 'x', path: '/', tags })).rejects.toThrow('Duplicate');
    expect(await policyStore.read('findUser', { account, name: 'x' })).toBeUndefined();
    expect(store.revision).toBe(revision);
  });

  test('keep quotas, however many run at once', async () => {
    const { policyStore } = await openTestStore();
    const { id: userId } = await user(policyStore.run);
    const attempts = Array.from({ length: 20 }, (_, n) =>
      policyStore.run('createAccessKey', { account, userId, id: `AKIA${n}`, sealedSecret: 'x' }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  test('note uses of keys and roles without raising the revision', async () => {
    const { policyStore, source, store, rootKeyId } = await openTestStore();
    const { id } = await role(policyStore.run);
    const { revision } = store;
    const use = { region: 'us-east-1', service: 's3' };
    await source.recordUses([
      { kind: 'access-key', id: rootKeyId, at: 2000, ...use },
      { kind: 'access-key', id: rootKeyId, at: 1000, ...use },
      { kind: 'access-key', id: 'AKIAGONE', at: 1000, ...use },
      { kind: 'role', id, at: 3000, region: 'eu-west-1', service: 's3' },
      { kind: 'role', id: 'AROAGONE', at: 3000, ...use },
    ]);
    expect((await policyStore.read('accessKey', { id: rootKeyId }))?.lastUsed).toEqual({ at: 2000, ...use });
    expect((await policyStore.read('roleById', { id }))?.lastUsed).toEqual({ at: 3000, region: 'eu-west-1' });
    expect(store.revision).toBe(revision);
  });

  test('never use the number of a version twice', async () => {
    const { policyStore } = await openTestStore();
    const { id: policyId } = await policy(policyStore.run, 'p');
    const add = () => policyStore.run('createPolicyVersion', { policyId, document: allow('*'), setAsDefault: false });
    expect((await add()).versionId).toBe('v2');
    await policyStore.run('deletePolicyVersion', { policyId, versionId: 'v2' });
    expect((await add()).versionId).toBe('v3');
  });

  test('empty everything on reset, and keep the clock', async () => {
    const { policyStore } = await openTestStore();
    await user(policyStore.run);
    await policyStore.run('setClockOffset', { milliseconds: 60_000 });
    await policyStore.run('reset', { account: { id: account, rootKey: { id: 'AKIANEW', sealedSecret: 'x' } } });
    expect(await policyStore.read('listUsers', { account, page: { limit: 10 } })).toEqual({ items: [] });
    expect(await policyStore.read('epoch', {})).toBe(1);
    expect(await policyStore.read('clockOffset', {})).toBe(60_000);
    const { items } = await policyStore.read('listAccessKeys', { account, page: { limit: 10 } });
    expect(items.map(({ id }) => id)).toEqual(['AKIANEW']);
  });
});
