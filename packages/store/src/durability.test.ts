import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, start } from './child.fixture.js';
import { openEc2Store } from './ec2/ec2-store.js';
import { openIamStore } from './iam/iam-store.js';
import { openS3Store } from './s3/s3-store.js';

const rounds = 8;
let folder: string;
beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the writer from `first` on, kills it at a random moment, and gives what it had acknowledged. */
async function runAndKill(first: number): Promise<Map<string, string[]>> {
  const child = start('writer.fixture.mjs', [folder, String(first)]);
  await child.printed(1 + Math.floor(Math.random() * 80));
  await setTimeout(Math.random() * 5);
  child.process.kill('SIGKILL');
  await child.ended();
  const said = new Map<string, string[]>([
    ['iam', []],
    ['ec2', []],
    ['s3', []],
  ]);
  for (const line of child.lines) {
    const [store = '', id = ''] = line.split(' ');
    said.get(store)?.push(id);
  }
  return said;
}

test('what was acknowledged before a kill -9 is there, and nothing is half there', { timeout: 120_000 }, async () => {
  const all = new Map<string, string[]>([
    ['iam', []],
    ['ec2', []],
    ['s3', []],
  ]);
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const said = await runAndKill(next);
    for (const [store, ids] of said) all.get(store)?.push(...ids);

    const iam = await openIamStore({ file: join(folder, 'iam.db') });
    const ec2 = await openEc2Store({ file: join(folder, 'ec2.db') });
    const s3 = await openS3Store({ file: join(folder, 's3.db') });
    const users = iam.tables.users.all().map(({ id }) => id.slice('AIDA'.length));
    const tags = iam.tables.tags.all().map(({ value }) => value);
    const instances = ec2.tables.tags.all().map(({ value }) => value);
    const prisma = await s3.prisma();
    const objects = await prisma.objectVersion.findMany({ include: { parts: true } });

    expect(users).toEqual(expect.arrayContaining(all.get('iam') ?? []));
    expect(instances).toEqual(expect.arrayContaining(all.get('ec2') ?? []));
    expect(objects.map(({ id }) => id)).toEqual(expect.arrayContaining(all.get('s3') ?? []));
    // One command was under way at most.
    expect(users.length - (all.get('iam')?.length ?? 0)).toBeLessThanOrEqual(round + 1);
    expect(tags).toEqual(users);
    expect(iam.tables.settings.get('last')?.value).toBe(users.at(-1));
    expect(iam.revision).toBe(users.length);
    expect(objects.filter((row) => row.parts.length !== 1)).toEqual([]);

    next = 1 + Math.max(-1, ...[...users, ...instances, ...objects.map(({ sequence }) => sequence)].map(Number));
    for (const store of [iam, ec2, s3]) await store.close();
  }
  expect(all.get('iam')?.length).toBeGreaterThan(rounds / 2);
});
