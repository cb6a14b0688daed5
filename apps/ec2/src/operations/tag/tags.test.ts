import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, errorOf, oneInstance, openBench } from '../../../test/bench.js';
import run from '../instance/run-instances.js';
import describeVpcs from '../network/describe-vpcs.js';
import createTags from './create-tags.js';
import deleteTags from './delete-tags.js';
import describeTags from './describe-tags.js';

let bench: Bench;
let id: string;
beforeEach(async () => {
  bench = await openBench();
  id = (await bench.run(run, oneInstance)).Instances[0].InstanceId;
});

const tags = async () => (await bench.run(describeTags, { Filters: [{ Name: 'resource-id', Values: [id] }] })).Tags;
const put = (...Tags: object[]) => bench.run(createTags, { Resources: [id], Tags });

describe('tags', () => {
  test('are put, replaced and told', async () => {
    await put({ Key: 'a', Value: '1' }, { Key: 'b' });
    await put({ Key: 'a', Value: '2' });
    expect(await tags()).toEqual([
      { ResourceId: id, ResourceType: 'instance', Key: 'a', Value: '2' },
      { ResourceId: id, ResourceType: 'instance', Key: 'b', Value: '' },
    ]);
  });

  test.each([
    [[{ Key: 'a' }], ['b']],
    [[{ Key: 'a', Value: '1' }], ['b']],
    [[{ Key: 'a', Value: '' }], ['a', 'b']],
    [[{ Key: 'b', Value: '' }], ['a']],
    [undefined, []],
  ])('%j are taken away, and %j are left', async (Tags, left) => {
    await put({ Key: 'a', Value: '1' }, { Key: 'b' });
    await bench.run(deleteTags, { Resources: [id], Tags });
    expect((await tags()).map(({ Key }: { Key: string }) => Key)).toEqual(left);
  });

  test('of the default VPC need no row of it', async () => {
    const fresh = await openBench();
    const { Vpcs } = await fresh.run(describeVpcs);
    await fresh.run(createTags, { Resources: [Vpcs[0].VpcId], Tags: [{ Key: 'Name', Value: 'home' }] });
    const { Vpcs: named } = await fresh.run(describeVpcs, { Filters: [{ Name: 'tag:Name', Values: ['home'] }] });
    expect(named).toMatchObject([{ VpcId: Vpcs[0].VpcId, Tags: [{ Key: 'Name', Value: 'home' }] }]);
  });

  test('over fifty are refused', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ Key: `k${from + index}` }));
    await put(...many(0, 50));
    expect(await errorOf(put({ Key: 'more' }))).toMatchObject({ code: 'TagLimitExceeded' });
    expect(await tags()).toHaveLength(50);
  });

  test.each([
    [{ Key: 'aws:mine' }, 'InvalidParameterValue'],
    [{ Key: '' }, 'InvalidParameterValue'],
    [{ Key: 'k'.repeat(128) }, 'InvalidParameterValue'],
    [{ Key: 'k', Value: 'v'.repeat(257) }, 'InvalidParameterValue'],
  ])('such as %j are refused', async (tag, code) => {
    expect(await errorOf(put(tag))).toMatchObject({ code });
  });

  test.each([
    [[], 'MissingParameter'],
    [['x-12345678'], 'InvalidID'],
    [['i-12345678'], 'InvalidInstanceID.NotFound'],
    [['vol-12345678'], 'InvalidVolume.NotFound'],
    [['sg-12345678'], 'InvalidGroup.NotFound'],
    [['ami-12345678'], 'InvalidAMIID.NotFound'],
    [[oneInstance.ImageId], 'UnsupportedOperation'],
  ])('of %j are refused with %s', async (Resources, code) => {
    expect(await errorOf(bench.run(createTags, { Resources, Tags: [{ Key: 'a' }] }))).toMatchObject({ code });
  });
});

test('policies see the tags that a resource has and the ones that a request gives', async () => {
  await put({ Key: 'team', Value: 'blue' });
  const [needed] = await bench.needs(createTags, { Resources: [id], Tags: [{ Key: 'cost', Value: '7' }] });
  expect(needed?.context).toMatchObject({
    'ec2:ResourceTag/team': 'blue',
    'aws:ResourceTag/team': 'blue',
    'aws:RequestTag/cost': '7',
    'aws:TagKeys': ['cost'],
  });
  expect(needed?.context?.['ec2:CreateAction']).toBeUndefined();
});
