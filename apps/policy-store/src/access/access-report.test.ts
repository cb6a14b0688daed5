import type { AccessReportSubject } from '@cloudgate/ports';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, allow, openTestStore, trustOf } from '../testing/open-test-store.js';

type TestStore = Awaited<ReturnType<typeof openTestStore>>;

const day = 24 * 3600 * 1000;
const readOnly = 'arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess';
let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});

/** A user, its group with an inline policy for S3, and a role, all three with a managed policy for SQS. */
async function seed() {
  const { run } = store.policyStore;
  const user = await run('createUser', { account, name: 'ann', path: '/', tags: [] });
  const group = await run('createGroup', { account, name: 'dev', path: '/' });
  const role = await run('createRole', {
    account,
    name: 'job',
    path: '/',
    trustPolicy: trustOf(account),
    maxSessionDuration: 3600,
    tags: [],
  });
  await run('addUserToGroup', { groupId: group.id, userId: user.id });
  const dev = { principalType: 'group', principalId: group.id } as const;
  await run('putInlinePolicy', { ...dev, name: 'files', document: allow('s3:*') });
  await run('attachPolicy', { ...dev, policyArn: readOnly });
  await run('attachPolicy', { principalType: 'user', principalId: user.id, policyArn: readOnly });
  await run('attachPolicy', { principalType: 'role', principalId: role.id, policyArn: readOnly });
  return { user, group, role };
}

async function report(subject: AccessReportSubject, actions = false) {
  const { run, read } = store.policyStore;
  const asked = { account, ownerId: account };
  const made = await read('accessReport', {
    ...asked,
    jobId: await run('generateAccessReport', { ...asked, subject, actions }),
  });
  if (made === undefined) throw new Error('the report is missing');
  return made;
}

function use(id: string, action: string, daysAgo: number) {
  return { kind: 'action', id, action, at: Date.now() - daysAgo * day, region: 'eu-west-1' } as const;
}

describe('a report', () => {
  test('on a policy counts everybody who acts by it, once', async () => {
    const { user, role } = await seed();
    await store.source.recordUses([use(user.id, 'sqs:ListQueues', 2), use(role.id, 'sqs:GetQueueUrl', 1)]);
    const { services, entities } = await report({ policyArn: readOnly });
    expect(services).toMatchObject([{ namespace: 'sqs', entities: 2, lastUse: { entity: role.arn } }]);
    expect(entities.map(({ type, name }) => [type, name])).toEqual([
      ['user', 'ann'],
      ['role', 'job'],
    ]);
  });

  test('on a group is of its own policies and its members', async () => {
    const { user, group } = await seed();
    await store.source.recordUses([use(user.id, 's3:CreateBucket', 3), use(user.id, 's3:GetObject', 1)]);
    const made = await report({ principalType: 'group', principalId: group.id }, true);
    const [first, ...rest] = made.services;
    expect(first).toMatchObject({ namespace: 's3', lastUse: { entity: user.arn, region: 'eu-west-1' } });
    expect(rest.map(({ namespace }) => namespace)).toEqual(['sqs']);
    const used = first?.actions?.filter(({ lastUse }) => lastUse !== undefined).map(({ name }) => name);
    expect(used).toEqual(['CreateBucket']);
    expect(made.entities.map(({ name }) => name)).toEqual(['ann']);
  });

  test('on a user is of its groups’ policies too', async () => {
    const { user } = await seed();
    const { services } = await report({ principalType: 'user', principalId: user.id });
    expect(services.map(({ namespace, entities, lastUse }) => [namespace, entities, lastUse])).toEqual([
      ['s3', 0, undefined],
      ['sqs', 0, undefined],
    ]);
  });

  test('tells of the last 400 days', async () => {
    const { user } = await seed();
    await store.source.recordUses([use(user.id, 's3:CreateBucket', 401), use(user.id, 'sqs:ListQueues', 399)]);
    const { services } = await report({ principalType: 'user', principalId: user.id });
    expect(services.map(({ namespace, entities }) => [namespace, entities])).toEqual([
      ['s3', 0],
      ['sqs', 1],
    ]);
  });

  test('stays what it was', async () => {
    const { user } = await seed();
    const subject = { principalType: 'user', principalId: user.id } as const;
    const before = await report(subject);
    await store.policyStore.run('detachPolicy', { ...subject, policyArn: readOnly });
    await store.source.recordUses([use(user.id, 's3:CreateBucket', 1)]);
    const after = await report(subject);
    expect(before.services[0]).not.toHaveProperty('lastUse');
    expect(after.services[0]).toHaveProperty('lastUse');
  });

  test('is kept until a hundred later ones have come', async () => {
    const { user } = await seed();
    const { run, read } = store.policyStore;
    const asked = { account, ownerId: account };
    const subject = { principalType: 'user', principalId: user.id } as const;
    const jobs: string[] = [];
    for (let made = 0; made <= 100; made += 1) {
      jobs.push(await run('generateAccessReport', { ...asked, subject, actions: false }));
    }
    const kept = await Promise.all(jobs.map((jobId) => read('accessReport', { ...asked, jobId })));
    expect(kept.map((one) => one !== undefined)).toEqual([false, ...Array.from({ length: 100 }, () => true)]);
  });
});

test('policies that grant access are named for each service, in the order that was asked', async () => {
  const { user } = await seed();
  const granting = await store.policyStore.read('grantingPolicies', {
    principalType: 'user',
    principalId: user.id,
    namespaces: ['sqs', 'nothing', 's3'],
  });
  expect(granting).toEqual([
    [{ name: 'AmazonSQSReadOnlyAccess', arn: readOnly, holder: { type: 'user', name: 'ann' } }],
    [],
    [{ name: 'files', holder: { type: 'group', name: 'dev' } }],
  ]);
});
