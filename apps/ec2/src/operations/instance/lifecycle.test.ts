import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, errorOf, oneInstance, openBench } from '../../../test/bench.js';
import describeAttribute from './describe-instance-attribute.js';
import describeCredits from './describe-instance-credit-specifications.js';
import describeStatus from './describe-instance-status.js';
import describe_ from './describe-instances.js';
import modifyMetadata from './modify-instance-metadata-options.js';
import modifyAttribute from './modify-instance-attribute.js';
import reboot from './reboot-instances.js';
import run from './run-instances.js';
import start from './start-instances.js';
import stop from './stop-instances.js';
import terminate from './terminate-instances.js';
import describeInterfaces from '../network/describe-network-interfaces.js';
import describeVolumes from '../volume/describe-volumes.js';

let bench: Bench;
let id: string;
beforeEach(async () => {
  bench = await openBench();
  id = (await bench.run(run, oneInstance)).Instances[0].InstanceId;
  bench.clock.advance(2000);
});

async function instance() {
  return (await bench.run(describe_, { InstanceIds: [id] })).Reservations[0].Instances[0];
}

describe('stopping and starting', () => {
  test('takes the public address away and gives another', async () => {
    const before = await instance();
    const stopped = await bench.run(stop, { InstanceIds: [id] });
    expect(stopped.StoppingInstances).toEqual([
      { InstanceId: id, PreviousState: { Code: 16, Name: 'running' }, CurrentState: { Code: 64, Name: 'stopping' } },
    ]);
    bench.clock.advance(2000);
    const between = await instance();
    expect(between).toMatchObject({
      State: { Name: 'stopped' },
      StateReason: { Code: 'Client.UserInitiatedShutdown' },
    });
    expect(between.PublicIpAddress).toBeUndefined();
    expect(between.PrivateIpAddress).toBe(before.PrivateIpAddress);
    await bench.run(start, { InstanceIds: [id] });
    bench.clock.advance(2000);
    const after = await instance();
    expect(after.State.Name).toBe('running');
    expect(after.PublicIpAddress).toMatch(/^198\.1[89]\./);
    expect(after.NetworkInterfaces[0].Association.PublicIp).toBe(after.PublicIpAddress);
  });

  test('changes nothing where there is nothing to change', async () => {
    const { StartingInstances: started } = await bench.run(start, { InstanceIds: [id] });
    expect(started[0].CurrentState).toEqual(started[0].PreviousState);
  });
});

describe('ending', () => {
  test('takes volumes, interfaces and addresses with it', async () => {
    await bench.run(terminate, { InstanceIds: [id] });
    bench.clock.advance(2000);
    expect(await instance()).toMatchObject({
      State: { Name: 'terminated' },
      NetworkInterfaces: [],
      BlockDeviceMappings: [],
    });
    expect((await bench.run(describeVolumes)).Volumes).toEqual([]);
    expect((await bench.run(describeInterfaces)).NetworkInterfaces).toEqual([]);
  });

  test('twice is as good as once', async () => {
    await bench.run(terminate, { InstanceIds: [id] });
    bench.clock.advance(2000);
    const { TerminatingInstances: again } = await bench.run(terminate, { InstanceIds: [id] });
    expect(again[0].CurrentState.Name).toBe('terminated');
  });

  test('of one protected instance ends none', async () => {
    const other = (await bench.run(run, { ...oneInstance, DisableApiTermination: true })).Instances[0].InstanceId;
    expect(await errorOf(bench.run(terminate, { InstanceIds: [id, other] }))).toEqual({
      code: 'OperationNotPermitted',
      message:
        `The instance '${other}' may not be terminated. Modify its 'disableApiTermination' instance attribute and ` +
        'try again.',
    });
    expect((await instance()).State.Name).toBe('running');
  });

  test('an instance is gone from the tables once it is no longer shown', async () => {
    await bench.run(terminate, { InstanceIds: [id] });
    bench.clock.advance(3_700_000);
    const next = (await bench.run(run, oneInstance)).Instances[0].InstanceId;
    await bench.run(terminate, { InstanceIds: [next] });
    expect(bench.tools.store.tables.instances.get(id)).toBeUndefined();
    expect(await errorOf(bench.run(describe_, { InstanceIds: [id] }))).toMatchObject({
      code: 'InvalidInstanceID.NotFound',
    });
  });
});

describe('the wrong state', () => {
  test.each([
    ['start', start, "The instance '?' is not in a state from which it can be started."],
    ['stop', stop, "The instance '?' is not in a state from which it can be stopped."],
    ['reboot', reboot, "The instance '?' is not in a state from which it can be rebooted."],
  ])('to %s is said so', async (_change, operation, message) => {
    await bench.run(terminate, { InstanceIds: [id] });
    bench.clock.advance(2000);
    expect(await errorOf(bench.run(operation, { InstanceIds: [id] }))).toEqual({
      code: 'IncorrectInstanceState',
      message: message.replace('?', id),
    });
  });

  test.each([
    ['nothing', [], 'MissingParameter', 'The request must contain the parameter InstanceId'],
    ['no id', ['i-x'], 'InvalidInstanceID.Malformed', 'Invalid id: "i-x" (expecting "i-...")'],
    ['nobody', ['i-12345678'], 'InvalidInstanceID.NotFound', "The instance ID 'i-12345678' does not exist"],
    [
      'no two',
      ['i-12345678', 'i-87654321'],
      'InvalidInstanceID.NotFound',
      "The instance IDs 'i-12345678, i-87654321' do not exist",
    ],
  ])('naming %s is refused', async (...[, InstanceIds, code, message]) => {
    for (const operation of [start, stop, reboot, terminate]) {
      expect(await errorOf(bench.run(operation, { InstanceIds }))).toEqual({ code, message });
    }
  });
});

describe('attributes', () => {
  const read = async (Attribute: string) => bench.run(describeAttribute, { InstanceId: id, Attribute });

  test.each([
    ['disableApiTermination', { DisableApiTermination: { Value: true } }, { DisableApiTermination: { Value: true } }],
    ['disableApiStop', { Attribute: 'disableApiStop', Value: 'true' }, { DisableApiStop: { Value: true } }],
    ['sourceDestCheck', { SourceDestCheck: { Value: false } }, { SourceDestCheck: { Value: false } }],
    [
      'instanceInitiatedShutdownBehavior',
      { InstanceInitiatedShutdownBehavior: { Value: 'terminate' } },
      { InstanceInitiatedShutdownBehavior: { Value: 'terminate' } },
    ],
  ])('%s is changed and read back', async (name, change, told) => {
    await bench.run(modifyAttribute, { InstanceId: id, ...change });
    expect(await read(name)).toEqual({ InstanceId: id, ...told });
  });

  test.each([
    ['instanceType', { InstanceType: { Value: 't3.small' } }, { InstanceType: { Value: 't3.small' } }],
    ['userData', { UserData: { Value: Buffer.from('#!') } }, { UserData: { Value: 'IyE=' } }],
  ])('%s is changed while the instance is stopped only', async (name, change, told) => {
    const running = bench.run(modifyAttribute, { InstanceId: id, ...change });
    expect(await errorOf(running)).toEqual({
      code: 'IncorrectInstanceState',
      message: `The instance '${id}' is not in the 'stopped' state.`,
    });
    await bench.run(stop, { InstanceIds: [id] });
    bench.clock.advance(2000);
    await bench.run(modifyAttribute, { InstanceId: id, ...change });
    expect(await read(name)).toEqual({ InstanceId: id, ...told });
  });

  test.each([
    [{}, 'MissingParameter'],
    [{ InstanceType: { Value: 'x' }, DisableApiStop: { Value: true } }, 'InvalidParameterCombination'],
    [{ InstanceType: { Value: 't9.huge' } }, 'InvalidParameterValue'],
    [{ Attribute: 'disableApiStop', Value: 'maybe' }, 'InvalidParameterValue'],
    [{ Attribute: 'toString', Value: 'x' }, 'UnsupportedOperation'],
    [{ Groups: ['sg-12345678'] }, 'InvalidGroup.NotFound'],
    [{ BlockDeviceMappings: [{ DeviceName: '/dev/sdz', Ebs: {} }] }, 'InvalidInstanceAttributeValue'],
  ])('the change %j is refused with %s', async (change, code) => {
    expect(await errorOf(bench.run(modifyAttribute, { InstanceId: id, ...change }))).toMatchObject({ code });
  });

  test.each([
    [
      { DisableApiStop: { Value: false } },
      { 'ec2:Attribute': 'DisableApiStop', 'ec2:Attribute/DisableApiStop': 'false' },
    ],
    [
      { Attribute: 'instanceType', Value: 't3.nano' },
      { 'ec2:Attribute': 'InstanceType', 'ec2:Attribute/InstanceType': 't3.nano' },
    ],
    [{ Groups: ['sg-12345678'] }, { 'ec2:Attribute': 'GroupSet' }],
  ] as const)('policies see the change %j', async (change, keys) => {
    const [needed] = await bench.needs(modifyAttribute, { InstanceId: id, ...change });
    expect(needed?.context).toMatchObject(keys);
  });

  test('a volume is kept when its device says so', async () => {
    const device = (await instance()).RootDeviceName;
    const change = { BlockDeviceMappings: [{ DeviceName: device, Ebs: { DeleteOnTermination: false } }] };
    await bench.run(modifyAttribute, { InstanceId: id, ...change });
    await bench.run(terminate, { InstanceIds: [id] });
    expect((await bench.run(describeVolumes)).Volumes).toMatchObject([{ State: 'available', Attachments: [] }]);
  });
});

test('metadata options are changed, and policies see to what', async () => {
  const input = { InstanceId: id, HttpTokens: 'optional', HttpPutResponseHopLimit: 3 };
  const [needed] = await bench.needs(modifyMetadata, input);
  expect(needed?.context).toMatchObject({
    'ec2:Attribute/HttpTokens': 'optional',
    'ec2:Attribute/HttpPutResponseHopLimit': '3',
    'ec2:MetadataHttpTokens': 'required',
  });
  await bench.run(modifyMetadata, input);
  expect((await instance()).MetadataOptions).toMatchObject({ HttpTokens: 'optional', HttpPutResponseHopLimit: 3 });
  const bad = bench.run(modifyMetadata, { InstanceId: id, HttpTokens: 'maybe' });
  expect(await errorOf(bad)).toMatchObject({ code: 'InvalidParameterValue' });
});

test('burstable instances tell their credits', async () => {
  const credits = { InstanceType: 't3.nano', CreditSpecification: { CpuCredits: 'standard' } };
  const other = (await bench.run(run, { ...oneInstance, ...credits })).Instances[0].InstanceId;
  await bench.run(run, { ...oneInstance, InstanceType: 'm5.large' });
  const { InstanceCreditSpecifications: told } = await bench.run(describeCredits);
  expect(told).toHaveLength(2);
  expect(told).toContainEqual({ InstanceId: id, CpuCredits: 'unlimited' });
  expect(told).toContainEqual({ InstanceId: other, CpuCredits: 'standard' });
});

test('the status is of running instances, unless all are asked for', async () => {
  await bench.run(run, oneInstance);
  expect((await bench.run(describeStatus)).InstanceStatuses).toMatchObject([
    { InstanceId: id, InstanceState: { Name: 'running' }, InstanceStatus: { Status: 'ok' } },
  ]);
  expect((await bench.run(describeStatus, { IncludeAllInstances: true })).InstanceStatuses).toHaveLength(2);
});

test('an account sees its own instances alone', async () => {
  const other = { account: '210987654321', arn: 'arn:aws:iam::210987654321:root', userId: '210987654321' };
  const as = { requestId: 'r', seal: '', principal: { kind: 'root', partition: 'aws', ...other } } as const;
  expect((await bench.run(describe_, {}, as)).Reservations).toEqual([]);
  expect(await errorOf(bench.run(terminate, { InstanceIds: [id] }, as))).toMatchObject({
    code: 'InvalidInstanceID.NotFound',
  });
});
