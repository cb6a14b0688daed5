import { expect, test } from 'vitest';
import { account, openTestStore, trustOf } from './testing/open-test-store.js';

async function withProfile() {
  const parts = await openTestStore();
  const { policyStore } = parts;
  const profile = await policyStore.run('createInstanceProfile', { account, name: 'Box', path: '/p/', tags: [] });
  const role = await policyStore.run('createRole', {
    account,
    name: 'worker',
    path: '/',
    maxSessionDuration: 3600,
    trustPolicy: trustOf('*'),
    tags: [],
  });
  await policyStore.run('addRoleToInstanceProfile', { profileId: profile.id, roleId: role.id });
  return { ...parts, profile, role };
}

test('finds an instance profile and its role by name and by ARN, in its account only', async () => {
  const { directory, profile, role } = await withProfile();
  const found = {
    id: profile.id,
    arn: `arn:aws:iam::${account}:instance-profile/p/Box`,
    name: 'Box',
    account,
    role: { id: role.id, arn: role.arn, name: 'worker', account },
  };
  expect(await directory.instanceProfile(account, 'box')).toEqual(found);
  expect(await directory.instanceProfile(account, profile.arn)).toEqual(found);
  expect(await directory.instanceProfile('210987654321', profile.arn)).toBeUndefined();
  expect(await directory.instanceProfile(account, `arn:aws:iam::${account}:instance-profile/Box`)).toBeUndefined();
});

test('finds a role by its whole ARN', async () => {
  const { directory, role } = await withProfile();
  expect(await directory.role(role.arn)).toEqual({ id: role.id, arn: role.arn, name: 'worker', account });
  expect(await directory.role(`arn:aws:iam::${account}:role/x/worker`)).toBeUndefined();
  expect(await directory.role(`arn:aws-cn:iam::${account}:role/worker`)).toBeUndefined();
});

test('knows an account by its canonical user id, and the other way round', async () => {
  const { directory } = await openTestStore();
  const id = (await directory.canonicalUserId(account)) ?? '';
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(await directory.accountOfCanonicalUserId(id)).toBe(account);
  expect(await directory.canonicalUserId('210987654321')).toBeUndefined();
});
