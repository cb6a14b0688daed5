import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreClosedError } from '../errors.js';
import { type AuditFilter, type AuditRecord, openAuditLog } from './audit-log.js';

const ann = { accountId: '123456789012', principalId: 'AIDAANN', accessKeyId: 'AKIAANN', userName: 'Ann "ä"' };
const record = (n: number, userIdentity: AuditRecord['userIdentity'] = ann): AuditRecord => ({
  eventTime: new Date(1_700_000_000_000 + n * 1000).toISOString(),
  requestID: `r${n}`,
  userIdentity,
});
const bob = { ...ann, principalId: 'AIDABOB', accessKeyId: 'AKIABOB' };
const stranger = { type: 'Unknown', note: 'AKIAANN' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { place: 'memory', file: () => undefined },
  { place: 'a file', file: () => join(folder, 'audit.db') },
])('an audit log in $place', ({ file }) => {
  test.each<{ what: string; filter: AuditFilter; found: number[] }>([
    { what: 'everything, the newest first', filter: {}, found: [4, 3, 2, 1] },
    { what: 'so many', filter: { limit: 2 }, found: [4, 3] },
    { what: 'a request', filter: { requestId: 'r2' }, found: [2] },
    { what: 'a key, as a whole value and where it belongs', filter: { accessKeyId: 'AKIAANN' }, found: [4, 1] },
    { what: 'a principal of an account', filter: { accountId: '123456789012', principalId: 'AIDABOB' }, found: [3] },
    { what: 'what is not there', filter: { accountId: "' OR 1=1 --" }, found: [] },
    { what: 'part of a value', filter: { accountId: '123456' }, found: [] },
  ])('finds $what', async ({ filter, found }) => {
    const log = await openAuditLog({ file: file() });
    log.append(record(1));
    log.append(record(2, stranger));
    await log.flush();
    log.append(record(3, bob));
    log.append(record(4));
    expect(await log.lookup(filter)).toEqual(found.map((n) => record(n, n === 2 ? stranger : n === 3 ? bob : ann)));
    await log.close();
  });

  test('finds one in many batches, and none after clear', async () => {
    const log = await openAuditLog({ file: file() });
    for (let n = 0; n < 50; n += 1) {
      log.append(record(n));
      await log.flush();
    }
    expect(await log.lookup({ requestId: 'r0' })).toEqual([record(0)]);
    expect(await log.lookup({ limit: 40 })).toHaveLength(40);
    await log.clear();
    expect(await log.lookup({})).toEqual([]);
    log.append(record(51));
    expect(await log.lookup({})).toEqual([record(51)]);
    await log.close();
    expect(() => log.append(record(2))).toThrow(StoreClosedError);
  });
});

test('events survive closing, and wait for no more than a moment', async () => {
  const file = join(folder, 'audit.db');
  const log = await openAuditLog({ file });
  for (let n = 0; n < 500; n += 1) log.append(record(n));
  await log.close();
  const again = await openAuditLog({ file });
  expect(await again.lookup({ limit: 1000 })).toHaveLength(500);
  again.append(record(500));
  await setTimeout(200);
  again.append(record(501));
  await again.close();
  const last = await openAuditLog({ file });
  expect(await last.lookup({ limit: 1000 })).toHaveLength(502);
  await last.close();
});
