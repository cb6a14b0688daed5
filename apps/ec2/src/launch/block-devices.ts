/** The volumes that a launch creates: the image's root volume, and what the request changes or adds. */
import type { BlockDeviceMapping } from '@aws-sdk/client-ec2';
import { imagesOf, type MachineImage } from '../catalogue/images.js';
import { checkIds, notFound } from '../errors/not-found.js';
import { invalidValue } from '../errors/parameters.js';
import { checkVolume, planVolume, type VolumePlan, type VolumeRequest } from './volume-plan.js';

type DeviceVolume = NonNullable<BlockDeviceMapping['Ebs']>;

/** A volume that a launch creates, and where it is attached. */
export interface PlannedDevice {
  readonly device: string;
  readonly deleteOnTermination: boolean;
  readonly volume: VolumePlan;
  /** What was asked for, to be checked. */
  readonly request: VolumeRequest;
  readonly snapshotSize: number | undefined;
}

/** The devices of a launch. Without an image there is no root volume. */
export function planDevices(
  region: string,
  image: MachineImage | undefined,
  mappings: readonly BlockDeviceMapping[] | undefined,
): PlannedDevice[] {
  const byDevice = new Map<string, BlockDeviceMapping>();
  if (image) byDevice.set(image.rootDeviceName, rootDevice(image));
  for (const mapping of mappings ?? []) {
    const device = mapping.DeviceName ?? '';
    const of = byDevice.get(device);
    byDevice.set(device, of === undefined ? mapping : { ...mapping, Ebs: { ...of.Ebs, ...given(mapping.Ebs) } });
  }
  return [...byDevice]
    .filter(([, mapping]) => mapping.Ebs !== undefined && mapping.NoDevice === undefined)
    .map(([device, { Ebs: volume = {} }]) => {
      const { VolumeSize: Size, DeleteOnTermination: deleteOnTermination = true, ...rest } = volume;
      const request = { ...rest, Size };
      const size = snapshotSize(region, volume.SnapshotId);
      return { device, deleteOnTermination, volume: planVolume(request, size), request, snapshotSize: size };
    });
}

/**
 * Checks the devices of a launch.
 * @throws ServiceError as `checkVolume`, and `InvalidSnapshot.NotFound`
 */
export function checkDevices(devices: readonly PlannedDevice[]): void {
  for (const { device, request, snapshotSize: size } of devices) {
    if (device === '') throw invalidValue('The block device mapping must have a device name.');
    checkSnapshot(request.SnapshotId, size);
    checkVolume(request, size);
  }
}

/**
 * Checks that a snapshot is there.
 * @throws ServiceError `InvalidSnapshotID.Malformed` or `InvalidSnapshot.NotFound`
 */
export function checkSnapshot(id: string | undefined, size: number | undefined): void {
  if (!id) return;
  checkIds('snapshot', [id]);
  if (size === undefined) throw notFound('snapshot', [id]);
}

/** The size in GiB of a snapshot: those of the images are all there are. */
export function snapshotSize(region: string, id: string | undefined): number | undefined {
  return id ? imagesOf(region).find((image) => image.snapshotId === id)?.rootVolumeSize : undefined;
}

function rootDevice(image: MachineImage): BlockDeviceMapping {
  const { rootVolumeType: VolumeType, snapshotId: SnapshotId, rootVolumeSize: VolumeSize } = image;
  return { DeviceName: image.rootDeviceName, Ebs: { VolumeSize, VolumeType, SnapshotId } };
}

function given(volume: DeviceVolume | undefined): DeviceVolume {
  return Object.fromEntries(Object.entries(volume ?? {}).filter(([, value]) => value !== undefined));
}
