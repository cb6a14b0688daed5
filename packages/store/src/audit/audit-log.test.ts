import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreClosedError } from '../errors.js';
import type { AuditEvent } from '../generated/prisma/client.js';
import { type AuditFilter, openAuditLog } from './audit-log.js';

const event = (n: number, more: Partial<AuditEvent> = {}): AuditEvent => ({
  id: `e${n}`,
  at: new Date(1_700_000_000_000 + n * 1000),
  accountId: '123456789012',
  region: 'us-east-1',
  requestId: `r${n}`,
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  principalArn: 'arn:aws:iam::123456789012:user/Ann',
  principalId: 'AIDAANN',
  accessKeyId: 'AKIAANN',
  outcome: 'allowed',
  errorCode: null,
  sourceIp: '127.0.0.1',
  record: '{}',
  ...more,
});
const anonymous = {
  principalArn: null,
  principalId: null,
  accessKeyId: null,
  outcome: 'denied',
  errorCode: 'AccessDenied',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { place: 'memory', file: () => undefined },
  { place: 'a file', file: () => join(folder, 'audit.db') },
])('an audit log in $place', ({ file }) => {
  test.each<{ what: string; filter: AuditFilter; ids: string[] }>([
    { what: 'everything, the newest first', filter: {}, ids: ['e4', 'e3', 'e2', 'e1'] },
    { what: 'so many', filter: { limit: 2 }, ids: ['e4', 'e3'] },
    { what: 'a request', filter: { requestId: 'r2' }, ids: ['e2'] },
    { what: 'a key and an outcome', filter: { accessKeyId: 'AKIAANN', outcome: 'allowed' }, ids: ['e4', 'e1'] },
    { what: 'a time', filter: { from: event(2).at, before: event(4).at }, ids: ['e3', 'e2'] },
    { what: 'an operation', filter: { eventSource: 'iam.amazonaws.com', eventName: 'GetUser' }, ids: ['e4'] },
    { what: 'what is not there', filter: { accountId: "' OR 1=1 --" }, ids: [] },
  ])('finds $what', async ({ filter, ids }) => {
    const log = await openAuditLog({ file: file() });
    log.append(event(1));
    log.append(event(2, anonymous));
    log.append(event(3, { outcome: 'failed' }));
    log.append(event(4, { eventSource: 'iam.amazonaws.com', eventName: 'GetUser' }));
    expect((await log.lookup(filter)).map(({ id }) => id)).toEqual(ids);
    await log.close();
  });

  test('gives an event back as it was, and none after clear', async () => {
    const log = await openAuditLog({ file: file() });
    log.append(event(1, anonymous));
    expect(await log.lookup({})).toEqual([event(1, anonymous)]);
    await log.clear();
    expect(await log.lookup({})).toEqual([]);
    await log.close();
    expect(() => log.append(event(2))).toThrow(StoreClosedError);
  });
});

test('events survive closing, and wait for no more than a moment', async () => {
  const file = join(folder, 'audit.db');
  const log = await openAuditLog({ file });
  for (let n = 0; n < 500; n += 1) log.append(event(n));
  await log.close();
  const again = await openAuditLog({ file });
  expect(await again.lookup({ limit: 1000 })).toHaveLength(500);
  again.append(event(500));
  await setTimeout(200);
  again.append(event(501));
  await again.close();
  const last = await openAuditLog({ file });
  expect(await last.lookup({ limit: 1000 })).toHaveLength(502);
  await last.close();
});
