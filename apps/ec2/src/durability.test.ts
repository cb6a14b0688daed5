import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBench } from '../test/bench.js';
import { makeFixture } from '../test/fixture.js';
import { registry } from './generated/registry.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ec2-'));
afterAll(() => rmSync(folder, { recursive: true }));

const described = [
  'Instances',
  'Volumes',
  'SecurityGroups',
  'NetworkInterfaces',
  'KeyPairs',
  'Tags',
  'Vpcs',
  'Subnets',
];

async function opened() {
  const bench = await openBench(path.join(folder, 'ec2.db'));
  const invoke = async (name: string, input?: object) => {
    const importer = registry[name.toLowerCase()];
    if (importer === undefined) throw new Error(`no operation \`${name}\``);
    return bench.run((await importer()).default, input);
  };
  const everything = async () => {
    const answers: Record<string, unknown> = {};
    for (const name of described) answers[name] = await invoke(`Describe${name}`);
    return answers;
  };
  return { bench, invoke, everything };
}

test('all that was made is there again after a restart', async () => {
  const first = await opened();
  await makeFixture(first.invoke, async () => first.bench.clock.advance(2000));
  const before = await first.everything();
  await first.bench.tools.store.close();
  const second = await opened();
  second.bench.clock.advance(2000);
  expect(await second.everything()).toEqual(before);
  await second.bench.tools.store.close();
});
