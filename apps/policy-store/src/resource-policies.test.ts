import { describe, expect, test } from 'vitest';
import { account, openTestStore } from './testing/open-test-store.js';

const resourceId = 'bucket-internal-id';

function policyOf(principal: unknown): string {
  const statement = { Effect: 'Allow', Principal: principal, Action: 's3:*', Resource: 'arn:aws:s3:::b' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 2);
}

describe('resource policies', () => {
  test('keep unique ids, show ARNs, and leave the rest as it was written', async () => {
    const { policyStore, resourcePolicies, facts } = await openTestStore();
    const user = await policyStore.run('createUser', { account, name: 'ann', path: '/', tags: [] });
    const document = policyOf({ AWS: [user.arn, '210987654321'] });
    await resourcePolicies.put({ resourceId, account, kind: 'bucket', document });
    expect(await resourcePolicies.get(resourceId)).toBe(document);
    const [kept] = facts({ resources: [resourceId] }).resources;
    expect(kept).toMatchObject({ kind: 'bucket', account });
    expect(kept?.policy.document).toBe(policyOf({ AWS: [user.id, '210987654321'] }));
    await policyStore.run('updateUser', { id: user.id, name: 'anna' });
    expect(await resourcePolicies.get(resourceId)).toContain(':user/anna');
    await policyStore.run('deleteUser', { id: user.id });
    expect(await resourcePolicies.get(resourceId)).toContain(user.id);
  });

  test.each([
    ['a user that does not exist', `arn:aws:iam::${account}:user/none`],
    ['a pattern', `arn:aws:iam::${account}:user/*`],
    ['an unknown unique id', 'AIDAAAAAAAAAAAAAAAAAA'],
    ['a group', `arn:aws:iam::${account}:group/g`],
  ])('name no %s', async (_, principal) => {
    const { resourcePolicies } = await openTestStore();
    const document = policyOf({ AWS: principal });
    await expect(resourcePolicies.put({ resourceId, account, kind: 'bucket', document })).rejects.toMatchObject({
      code: 'MalformedPolicy',
      message: 'Invalid principal in policy',
    });
    expect(await resourcePolicies.get(resourceId)).toBeUndefined();
  });

  test.each([
    ['everyone', '*'],
    ['an account', { AWS: account }],
    ['a session', { AWS: `arn:aws:sts::${account}:assumed-role/r/s` }],
    ['a role of an account outside this cloud', { AWS: 'arn:aws:iam::999999999999:role/vendor' }],
    ['a service', { Service: 'cloudtrail.amazonaws.com' }],
  ])('may name %s', async (_, principal) => {
    const { resourcePolicies } = await openTestStore();
    const document = policyOf(principal);
    await resourcePolicies.put({ resourceId, account, kind: 'bucket', document });
    expect(await resourcePolicies.get(resourceId)).toBe(document);
    await resourcePolicies.delete(resourceId);
    expect(await resourcePolicies.get(resourceId)).toBeUndefined();
  });
});
