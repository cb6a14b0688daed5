/** What is there before anything was made, and how it is found. */
import type { Operation } from '@cloudgate/service-kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, errorOf, openBench } from '../../test/bench.js';
import describeAccountAttributes from './account/describe-account-attributes.js';
import describeAvailabilityZones from './account/describe-availability-zones.js';
import describeRegions from './account/describe-regions.js';
import describeImages from './image/describe-images.js';
import describeInstanceTypes from './instance/describe-instance-types.js';
import describeInstances from './instance/describe-instances.js';
import createKeyPair from './key-pair/create-key-pair.js';
import deleteKeyPair from './key-pair/delete-key-pair.js';
import describeKeyPairs from './key-pair/describe-key-pairs.js';
import importKeyPair from './key-pair/import-key-pair.js';
import describeSubnets from './network/describe-subnets.js';
import describeVpcs from './network/describe-vpcs.js';
import describeSecurityGroups from './security-group/describe-security-groups.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});

const filter = (Name: string, ...Values: string[]) => ({ Filters: [{ Name, Values }] });

describe('the default network', () => {
  test('is there without a row, and the same for all who ask', async () => {
    const { Vpcs } = await bench.run(describeVpcs);
    const { Subnets } = await bench.run(describeSubnets);
    const { SecurityGroups } = await bench.run(describeSecurityGroups);
    expect(Vpcs).toMatchObject([{ CidrBlock: '172.31.0.0/16', IsDefault: true, State: 'available' }]);
    expect(Subnets.map((each: { AvailabilityZone: string }) => each.AvailabilityZone).sort()).toEqual([
      'us-east-1a',
      'us-east-1b',
      'us-east-1c',
    ]);
    expect(Subnets[0]).toMatchObject({ VpcId: Vpcs[0].VpcId, AvailableIpAddressCount: 4091, DefaultForAz: true });
    expect(SecurityGroups).toMatchObject([{ GroupName: 'default', VpcId: Vpcs[0].VpcId }]);
    expect(Object.values(bench.tools.store.tables).every(({ size }) => size === 0)).toBe(true);
    expect(await (await openBench()).run(describeVpcs)).toEqual({ Vpcs });
  });
});

test.each<[string, Operation, object, string, number]>([
  ['images by name', describeImages, filter('name', 'al2023-*'), 'Images', 2],
  ['images by owner', describeImages, { Owners: ['099720109477'] }, 'Images', 4],
  ['images of Amazon', describeImages, { Owners: ['amazon'], ...filter('architecture', 'arm64') }, 'Images', 2],
  ['images of ours', describeImages, { Owners: ['self'] }, 'Images', 0],
  ['subnets by zone', describeSubnets, filter('availability-zone', '*b'), 'Subnets', 1],
  ['the default VPC', describeVpcs, filter('is-default', 'true'), 'Vpcs', 1],
  ['zones', describeAvailabilityZones, filter('zone-id', 'use1-az3'), 'AvailabilityZones', 1],
  ['regions', describeRegions, { RegionNames: ['eu-west-1'] }, 'Regions', 1],
  ['types by name', describeInstanceTypes, { InstanceTypes: ['t3.micro', 'm5.large'] }, 'InstanceTypes', 2],
  ['types by vCPUs', describeInstanceTypes, filter('vcpu-info.default-vcpus', '16'), 'InstanceTypes', 11],
  ['attributes', describeAccountAttributes, { AttributeNames: ['default-vpc'] }, 'AccountAttributes', 1],
])('finds %s', async (...[, operation, input, member, count]) => {
  expect((await bench.run(operation, input))[member]).toHaveLength(count);
});

test.each<[Operation, object, string]>([
  [describeInstances, filter('colour', 'red'), 'InvalidParameterValue'],
  [describeInstances, { InstanceIds: ['i-12345678'], MaxResults: 5 }, 'InvalidParameterCombination'],
  [describeInstances, { MaxResults: 1 }, 'InvalidParameterValue'],
  [describeImages, { ImageIds: ['ami-12345678'] }, 'InvalidAMIID.NotFound'],
  [describeVpcs, { VpcIds: ['vpc-12345678'] }, 'InvalidVpcID.NotFound'],
  [describeSubnets, { SubnetIds: ['subnet-12345678'] }, 'InvalidSubnetID.NotFound'],
  [describeSecurityGroups, { GroupNames: ['none'] }, 'InvalidGroup.NotFound'],
  [describeRegions, { RegionNames: ['xx-east-1'] }, 'InvalidParameterValue'],
  [describeAvailabilityZones, { ZoneNames: ['us-west-2a'] }, 'InvalidParameterValue'],
  [describeInstanceTypes, { InstanceTypes: ['t9.huge'] }, 'InvalidInstanceType'],
  [describeKeyPairs, { KeyNames: ['none'] }, 'InvalidKeyPair.NotFound'],
  [describeKeyPairs, { KeyPairIds: ['key-12345678'] }, 'InvalidKeyPair.NotFound'],
  [describeAccountAttributes, { AttributeNames: ['x'] }, 'InvalidParameterValue'],
  [deleteKeyPair, {}, 'MissingParameter'],
  [deleteKeyPair, { KeyPairId: 'key-12345678' }, 'InvalidKeyPair.NotFound'],
  [importKeyPair, { KeyName: 'k', PublicKeyMaterial: Buffer.from('x') }, 'InvalidKey.Format'],
  [createKeyPair, { KeyName: ' k' }, 'InvalidParameterValue'],
  [createKeyPair, { KeyName: 'k', KeyType: 'dsa' }, 'InvalidParameterValue'],
])('refuses %o %j with %s', async (operation, input, code) => {
  expect(await errorOf(bench.run(operation, input))).toMatchObject({ code });
});

describe('key pairs', () => {
  test('are made, found, and deleted; a name is taken once', async () => {
    const made = await bench.run(createKeyPair, { KeyName: 'mine', KeyType: 'ed25519' });
    expect(made.KeyMaterial).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----/);
    const { KeyPairs } = await bench.run(describeKeyPairs, { KeyNames: ['mine'], IncludePublicKey: true });
    expect(KeyPairs).toMatchObject([
      { KeyPairId: made.KeyPairId, KeyFingerprint: made.KeyFingerprint, KeyType: 'ed25519' },
    ]);
    const again = { KeyName: 'copy', PublicKeyMaterial: Buffer.from(KeyPairs[0].PublicKey) };
    expect((await bench.run(importKeyPair, again)).KeyFingerprint).toBe(made.KeyFingerprint);
    expect(await errorOf(bench.run(importKeyPair, again))).toEqual({
      code: 'InvalidKeyPair.Duplicate',
      message: 'The keypair already exists',
    });
    await bench.run(deleteKeyPair, { KeyName: 'mine' });
    expect(await bench.run(deleteKeyPair, { KeyName: 'mine' })).toEqual({ Return: true });
  });
});
