import { describe, expect, test } from 'vitest';
import { account, allow, openTestStore, trustOf } from '../testing/open-test-store.js';

describe('facts', () => {
  test('stay the same object until something that they are made from changes', async () => {
    const { policyStore, facts } = await openTestStore();
    const user = await policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
    const of = () => facts({ principal: { kind: 'user', id: user.id } }).principal;
    const first = of();
    await policyStore.run('createUser', { account, name: 'bob', path: '/', tags: [] });
    expect(of()).toBe(first);
    const principal = { principalType: 'user', principalId: user.id } as const;
    await policyStore.run('putInlinePolicy', { ...principal, name: 'p', document: allow('s3:GetObject') });
    expect(of()).not.toBe(first);
    expect(of()?.policies.map(({ id, kind }) => ({ id, kind }))).toEqual([{ id: 'p', kind: 'inline' }]);
  });

  test('hold what groups give, and the version in force', async () => {
    const { policyStore, facts } = await openTestStore();
    const user = await policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
    const group = await policyStore.run('createGroup', { account, name: 'dev', path: '/' });
    const policy = { account, name: 'p', path: '/', document: allow('s3:GetObject'), tags: [] };
    const { id: policyId, arn } = await policyStore.run('createPolicy', policy);
    await policyStore.run('attachPolicy', { principalType: 'group', principalId: group.id, policyArn: arn });
    await policyStore.run('addUserToGroup', { groupId: group.id, userId: user.id });
    const of = () => facts({ principal: { kind: 'user', id: user.id } }).principal?.policies;
    expect(of()).toMatchObject([{ id: arn, attachedTo: 'group dev', document: allow('s3:GetObject') }]);
    await policyStore.run('createPolicyVersion', { policyId, document: allow('s3:PutObject'), setAsDefault: true });
    expect(of()).toMatchObject([{ document: allow('s3:PutObject') }]);
    await policyStore.run('removeUserFromGroup', { groupId: group.id, userId: user.id });
    expect(of()).toEqual([]);
  });

  test("keep a trust policy's principals by unique id", async () => {
    const { policyStore, facts } = await openTestStore();
    const user = await policyStore.run('createUser', { account, name: 'ann', path: '/team/', tags: [] });
    const trustPolicy = trustOf(user.arn);
    const role = await policyStore.run('createRole', {
      account,
      name: 'reader',
      path: '/',
      maxSessionDuration: 3600,
      trustPolicy,
      tags: [],
    });
    expect(role.trustPolicy).toBe(trustPolicy);
    expect(facts({ resources: [role.id] }).resources[0]).toMatchObject({
      kind: 'trust',
      account,
      policy: { document: trustOf(user.id) },
    });
    await policyStore.run('deleteUser', { id: user.id });
    await policyStore.run('createUser', { account, name: 'ann', path: '/team/', tags: [] });
    expect((await policyStore.read('roleById', { id: role.id }))?.trustPolicy).toBe(trustOf(user.id));
  });

  test('find AWS managed policies, keys and the epoch', async () => {
    const { policyStore, facts, rootKeyId } = await openTestStore();
    const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    const before = facts({ accessKeyId: rootKeyId, managedPolicies: [arn, 'arn:aws:iam::aws:policy/None'] });
    expect(before.accessKey).toEqual({ id: rootKeyId, account, active: true, sealedSecret: 'sealed' });
    expect(before.managedPolicies).toMatchObject([{ id: arn, kind: 'managed' }, undefined]);
    await policyStore.run('reset', { account: { id: account, rootKey: { id: rootKeyId, sealedSecret: 'again' } } });
    const after = facts({ accessKeyId: rootKeyId });
    expect(after.accessKey?.sealedSecret).toBe('again');
    expect(after.epoch).toBe(before.epoch + 1);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  test('of an id that is asked for as the wrong kind do not hide the right ones', async () => {
    const { policyStore, facts } = await openTestStore();
    const { id } = await policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
    expect(facts({ principal: { kind: 'role', id } }).principal).toBeUndefined();
    expect(facts({ principal: { kind: 'user', id } }).principal?.id).toBe(id);
  });

  test('tell the levels of an organization', async () => {
    const { policyStore, facts } = await openTestStore();
    expect(facts({ organizations: [account] }).organizations).toEqual([undefined]);
    const serviceControl = [[allow('*')], [allow('s3:*'), allow('ec2:*')]];
    await policyStore.run('putOrganizationPolicies', { account, serviceControl, resourceControl: [] });
    const [organization] = facts({ organizations: [account] }).organizations;
    expect(organization?.serviceControl.map((level) => level.map(({ document }) => document))).toEqual(serviceControl);
    expect(await policyStore.read('organizationPolicies', { account })).toEqual({
      serviceControl,
      resourceControl: [],
    });
  });

  test('changes the kind of policies that is put, and no other', async () => {
    const { policyStore } = await openTestStore();
    const put = (policies: object) => policyStore.run('putOrganizationPolicies', { account, ...policies });
    const serviceControl = [[allow('*')]];
    const statement = { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' };
    const resourceControl = [[JSON.stringify({ Version: '2012-10-17', Statement: statement })]];
    await put({ serviceControl });
    await put({ resourceControl });
    expect(await policyStore.read('organizationPolicies', { account })).toEqual({ serviceControl, resourceControl });
    await put({ serviceControl: [] });
    expect(await policyStore.read('organizationPolicies', { account })).toEqual({
      serviceControl: [],
      resourceControl,
    });
  });
});
