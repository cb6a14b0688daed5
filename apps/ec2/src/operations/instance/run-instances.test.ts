import { beforeEach, describe, expect, test } from 'vitest';
import { account, type Bench, errorOf, oneInstance as basic, openBench, profile, region } from '../../../test/bench.js';
import describeInstances from './describe-instances.js';
import runInstances from './run-instances.js';
import terminateInstances from './terminate-instances.js';

const arn = (rest: string) => `arn:aws:ec2:${region}:${account}:${rest}`;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});

describe('RunInstances needs', () => {
  test('its action on every resource, each with its own keys', async () => {
    const needed = await bench.needs(runInstances, basic);
    expect(new Set(needed.map(({ action }) => action))).toEqual(new Set(['ec2:RunInstances']));
    expect(needed.map(({ resource }) => resource)).toEqual([
      arn('instance/*'),
      `arn:aws:ec2:${region}::image/${basic.ImageId}`,
      arn('network-interface/*'),
      expect.stringMatching(/:security-group\/sg-/),
      expect.stringMatching(/:subnet\/subnet-/),
      arn('volume/*'),
    ]);
    expect(needed.filter(({ context }) => context?.['ec2:InstanceType'])).toEqual([needed[0]]);
    expect(needed.map(({ context }) => context?.['ec2:Region'])).toEqual(needed.map(() => region));
  });

  test('tagging of each type of resource, with the creating action', async () => {
    const needed = await bench.needs(runInstances, {
      ...basic,
      TagSpecifications: [
        { ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'a' }] },
        { ResourceType: 'volume', Tags: [{ Key: 'cost', Value: '7' }] },
      ],
    });
    expect(needed.filter(({ action }) => action === 'ec2:CreateTags')).toEqual([
      {
        action: 'ec2:CreateTags',
        resource: arn('instance/*'),
        context: {
          'ec2:CreateAction': 'RunInstances',
          'aws:TagKeys': ['team'],
          'aws:RequestTag/team': 'a',
          'ec2:Region': region,
        },
      },
      {
        action: 'ec2:CreateTags',
        resource: arn('volume/*'),
        context: {
          'ec2:CreateAction': 'RunInstances',
          'aws:TagKeys': ['cost'],
          'aws:RequestTag/cost': '7',
          'ec2:Region': region,
        },
      },
    ]);
  });

  test('passing the role of the profile', async () => {
    const needed = await bench.needs(runInstances, { ...basic, IamInstanceProfile: { Name: 'web' } });
    expect(needed.at(-1)).toEqual({
      action: 'iam:PassRole',
      resource: profile.role?.arn,
      account,
      context: { 'iam:PassedToService': 'ec2.amazonaws.com', 'iam:AssociatedResourceArn': arn('instance/*') },
    });
  });
});

describe('RunInstances', () => {
  test('launches, runs after a moment, ends, and is forgotten after an hour', async () => {
    const launched = await bench.run(runInstances, basic);
    const id = launched.Instances[0].InstanceId;
    const state = async () => {
      const { Reservations } = await bench.run(describeInstances);
      return Reservations[0]?.Instances[0].State.Name;
    };
    expect(launched.Instances[0].State).toEqual({ Code: 0, Name: 'pending' });
    bench.clock.advance(2000);
    expect(await state()).toBe('running');
    const ended = await bench.run(terminateInstances, { InstanceIds: [id] });
    expect(ended.TerminatingInstances[0].CurrentState.Name).toBe('shutting-down');
    bench.clock.advance(2000);
    expect(await state()).toBe('terminated');
    bench.clock.advance(3_600_000);
    expect(await state()).toBeUndefined();
  });

  test('gives the same instances for the same client token', async () => {
    const first = await bench.run(runInstances, { ...basic, ClientToken: 't' });
    const again = await bench.run(runInstances, { ...basic, ClientToken: 't' });
    expect(again.Instances[0].InstanceId).toBe(first.Instances[0].InstanceId);
    const other = bench.run(runInstances, { ...basic, MaxCount: 2, ClientToken: 't' });
    await expect(other).rejects.toMatchObject({ code: 'IdempotentParameterMismatch' });
  });

  test.each([
    [{ ImageId: 'ami-12345678' }, 'InvalidAMIID.NotFound', "The image id '[ami-12345678]' does not exist"],
    [{ ImageId: 'nonsense' }, 'InvalidAMIID.Malformed', 'Invalid id: "nonsense" (expecting "ami-...")'],
    [{ ImageId: undefined }, 'MissingParameter', 'The request must contain the parameter ImageId'],
    [{ InstanceType: 't9.huge' }, 'InvalidParameterValue', "Invalid value 't9.huge' for InstanceType."],
    [{ KeyName: 'none' }, 'InvalidKeyPair.NotFound', "The key pair 'none' does not exist"],
    [{ SubnetId: 'subnet-12345678' }, 'InvalidSubnetID.NotFound', "The subnet ID 'subnet-12345678' does not exist"],
    [{ SecurityGroupIds: ['sg-12345678'] }, 'InvalidGroup.NotFound', "The security group 'sg-12345678' does not exist"],
    [{ IamInstanceProfile: { Name: 'no' } }, 'InvalidParameterValue', /Invalid IAM Instance Profile name/],
    [{ DryRun: true }, 'DryRunOperation', 'Request would have succeeded, but DryRun flag is set.'],
  ])('answers %j with %s', async (change, code, message) => {
    const error = await errorOf(bench.run(runInstances, { ...basic, ...change }));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});
