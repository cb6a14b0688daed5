import type { ActionUse, AuditEvent, Caller, CredentialUse } from '@cloudgate/ports';
import { beforeEach, expect, test } from 'vitest';
import { account, anonymous, session, user } from '../../test/fixtures.js';
import { UseRecorder } from './use-recorder.js';

type Use = CredentialUse | ActionUse;

const root: Caller = {
  ...user,
  principal: { kind: 'root', partition: 'aws', account, arn: `arn:aws:iam::${account}:root`, userId: account },
  accessKeyId: 'AKIAROOT',
};

function event(caller: Caller | undefined, at = 1000): AuditEvent {
  const of = { requestId: 'r-1', service: 's3', operation: 'ListBuckets', region: 'eu-west-1' };
  return { ...of, at, sourceIp: '', userAgent: '', status: 403, ...(caller === undefined ? {} : { caller }) };
}

let told: Use[][];
let failing: boolean;
let recorder: UseRecorder;
beforeEach(() => {
  told = [];
  failing = false;
  recorder = new UseRecorder((uses) => {
    if (failing) return Promise.reject(new Error('unreachable'));
    told.push([...uses]);
    return Promise.resolve();
  });
});

const where = { at: 1000, region: 'eu-west-1' };
const list = { kind: 'action', action: 's3:ListAllMyBuckets', ...where };
const key = { kind: 'access-key', service: 's3', ...where };

test.each([
  [
    'a user',
    user,
    [
      { ...list, id: 'AIDAANN' },
      { ...key, id: 'AKIAANN' },
    ],
  ],
  [
    'a role',
    session,
    [
      { ...list, id: 'AROAREADER' },
      { kind: 'role', id: 'AROAREADER', service: 's3', ...where },
    ],
  ],
  [
    'a root user',
    root,
    [
      { ...list, id: account },
      { ...key, id: 'AKIAROOT' },
    ],
  ],
  ['nobody', anonymous, undefined],
  ['somebody unknown', undefined, undefined],
])('the use by %s is told, whatever became of it', async (_who, caller, uses) => {
  recorder.note(event(caller), 's3:ListAllMyBuckets');
  await recorder.flush();
  expect(told).toEqual(uses === undefined ? [] : [uses]);
});

test('the latest use of each action is told once', async () => {
  recorder.note(event(user, 1), 's3:ListAllMyBuckets');
  recorder.note(event(user, 2), 's3:GetObject');
  recorder.note(event(user, 3), 's3:ListAllMyBuckets');
  await recorder.flush();
  await recorder.flush();
  expect(told.map((uses) => uses.map(({ kind, at }) => [kind, at]))).toEqual([
    [
      ['action', 3],
      ['access-key', 3],
      ['action', 2],
    ],
  ]);
});

test('what could not be told is told later, and nothing after a reset', async () => {
  failing = true;
  recorder.note(event(user), 's3:GetObject');
  await recorder.flush();
  failing = false;
  await recorder.flush();
  expect(told).toHaveLength(1);
  recorder.note(event(user), 's3:GetObject');
  recorder.clear();
  await recorder.flush();
  expect(told).toHaveLength(1);
});
