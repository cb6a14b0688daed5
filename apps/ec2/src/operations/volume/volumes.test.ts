import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, errorOf, oneInstance, openBench } from '../../../test/bench.js';
import run from '../instance/run-instances.js';
import terminate from '../instance/terminate-instances.js';
import attach from './attach-volume.js';
import create from './create-volume.js';
import remove from './delete-volume.js';
import describeVolumes from './describe-volumes.js';
import detach from './detach-volume.js';

const AvailabilityZone = 'us-east-1a';
let bench: Bench;
let InstanceId: string;
let VolumeId: string;
beforeEach(async () => {
  bench = await openBench();
  InstanceId = (await bench.run(run, oneInstance)).Instances[0].InstanceId;
  ({ VolumeId } = await bench.run(create, { AvailabilityZone, Size: 10, VolumeType: 'gp3' }));
  bench.clock.advance(2000);
});

const volume = async () => (await bench.run(describeVolumes, { VolumeIds: [VolumeId] })).Volumes[0];
const Device = '/dev/sdf';

describe('a volume', () => {
  test('is created in a moment', async () => {
    const made = await bench.run(create, { AvailabilityZone, Size: 1 });
    expect(made).toMatchObject({ State: 'creating', VolumeType: 'gp2', Iops: 100, Encrypted: false });
    expect(await volume()).toMatchObject({ State: 'available', Size: 10, Iops: 3000, Throughput: 125 });
  });

  test('goes to an instance, outlives it, and is deleted', async () => {
    expect(await bench.run(attach, { VolumeId, InstanceId, Device })).toMatchObject({ State: 'attaching', Device });
    expect(await volume()).toMatchObject({ State: 'in-use', Attachments: [{ InstanceId, State: 'attached' }] });
    expect(await errorOf(bench.run(remove, { VolumeId }))).toEqual({
      code: 'VolumeInUse',
      message: `Volume ${VolumeId} is currently attached to ${InstanceId}`,
    });
    await bench.run(terminate, { InstanceIds: [InstanceId] });
    expect(await volume()).toMatchObject({ State: 'available', Attachments: [] });
    await bench.run(remove, { VolumeId });
    expect(await errorOf(volume())).toEqual({
      code: 'InvalidVolume.NotFound',
      message: `The volume '${VolumeId}' does not exist.`,
    });
  });

  test('is detached', async () => {
    await bench.run(attach, { VolumeId, InstanceId, Device });
    expect(await bench.run(detach, { VolumeId, InstanceId })).toMatchObject({ State: 'detaching', Device });
    expect(await errorOf(bench.run(detach, { VolumeId }))).toEqual({
      code: 'IncorrectState',
      message: `Volume '${VolumeId}' is in the 'available' state.`,
    });
  });

  test('is not attached twice, nor to a device that is taken, nor across zones', async () => {
    await bench.run(attach, { VolumeId, InstanceId, Device });
    expect(await errorOf(bench.run(attach, { VolumeId, InstanceId, Device }))).toMatchObject({ code: 'VolumeInUse' });
    const other = (await bench.run(create, { AvailabilityZone, Size: 1 })).VolumeId;
    const far = (await bench.run(create, { AvailabilityZone: 'us-east-1b', Size: 1 })).VolumeId;
    expect(await errorOf(bench.run(attach, { VolumeId: far, InstanceId, Device }))).toMatchObject({
      code: 'IncorrectState',
    });
    bench.clock.advance(2000);
    expect(await errorOf(bench.run(attach, { VolumeId: other, InstanceId, Device }))).toMatchObject({
      code: 'InvalidParameterValue',
    });
    expect(await errorOf(bench.run(attach, { VolumeId: far, InstanceId, Device }))).toMatchObject({
      code: 'InvalidVolume.ZoneMismatch',
    });
  });

  test('that is the root of a running instance stays', async () => {
    const { Volumes: volumes } = await bench.run(describeVolumes, {
      Filters: [{ Name: 'attachment.instance-id', Values: [InstanceId] }],
    });
    expect(await errorOf(bench.run(detach, { VolumeId: volumes[0].VolumeId }))).toMatchObject({
      code: 'OperationNotPermitted',
    });
  });
});

test.each([
  [{ Size: 1 }, 'MissingParameter'],
  [{ AvailabilityZone }, 'MissingParameter'],
  [{ AvailabilityZone: 'us-east-1z', Size: 1 }, 'InvalidZone.NotFound'],
  [{ AvailabilityZone, Size: 0 }, 'InvalidParameterValue'],
  [{ AvailabilityZone, Size: 1, VolumeType: 'gp9' }, 'InvalidParameterValue'],
  [{ AvailabilityZone, Size: 1, VolumeType: 'constructor' }, 'InvalidParameterValue'],
  [{ AvailabilityZone, Size: 1, VolumeType: 'st1' }, 'InvalidParameterValue'],
  [{ AvailabilityZone, Size: 10, VolumeType: 'io1' }, 'MissingParameter'],
  [{ AvailabilityZone, Size: 10, VolumeType: 'gp2', Iops: 300 }, 'InvalidParameterCombination'],
  [{ AvailabilityZone, Size: 10, VolumeType: 'gp3', Throughput: 1 }, 'InvalidParameterValue'],
  [{ AvailabilityZone, SnapshotId: 'snap-12345678' }, 'InvalidSnapshot.NotFound'],
  [{ AvailabilityZone, Size: 1, KmsKeyId: 'k' }, 'InvalidParameterCombination'],
])('the volume %j is refused with %s', async (input, code) => {
  expect(await errorOf(bench.run(create, input))).toMatchObject({ code });
});
