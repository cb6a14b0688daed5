/** Images as answers show them, and their filters. */
import type { Image } from '@aws-sdk/client-ec2';
import type { MachineImage } from '../catalogue/images.js';
import { type FilterTable, tagFilters } from '../query/filters.js';

/** An image. */
export function imageView(image: MachineImage): Image {
  const name = image.ownerAlias ?? image.ownerId;
  return {
    ImageId: image.id,
    ImageLocation: `${name}/${image.name}`,
    Name: image.name,
    Description: image.description,
    Architecture: image.architecture,
    State: 'available',
    OwnerId: image.ownerId,
    ImageOwnerAlias: image.ownerAlias,
    Public: true,
    ImageType: 'machine',
    PlatformDetails: 'Linux/UNIX',
    UsageOperation: 'RunInstances',
    CreationDate: image.createdAt,
    BlockDeviceMappings: [
      {
        DeviceName: image.rootDeviceName,
        Ebs: {
          DeleteOnTermination: true,
          Encrypted: false,
          SnapshotId: image.snapshotId,
          VolumeSize: image.rootVolumeSize,
          VolumeType: image.rootVolumeType,
        },
      },
    ],
    EnaSupport: true,
    SriovNetSupport: 'simple',
    Hypervisor: 'xen',
    RootDeviceName: image.rootDeviceName,
    RootDeviceType: 'ebs',
    VirtualizationType: 'hvm',
    BootMode: image.bootMode,
    ImdsSupport: image.imdsSupport,
    Tags: [],
  };
}

/**
 * What each filter of DescribeImages looks at.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
 */
export const imageFilters: FilterTable<Image> = {
  ...tagFilters,
  architecture: ({ Architecture }) => Architecture,
  'block-device-mapping.delete-on-termination': ({ BlockDeviceMappings: all = [] }) =>
    all.map(({ Ebs }) => Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': ({ BlockDeviceMappings: all = [] }) => all.map(({ DeviceName }) => DeviceName),
  'block-device-mapping.encrypted': ({ BlockDeviceMappings: all = [] }) => all.map(({ Ebs }) => Ebs?.Encrypted),
  'block-device-mapping.snapshot-id': ({ BlockDeviceMappings: all = [] }) => all.map(({ Ebs }) => Ebs?.SnapshotId),
  'block-device-mapping.volume-size': ({ BlockDeviceMappings: all = [] }) => all.map(({ Ebs }) => Ebs?.VolumeSize),
  'block-device-mapping.volume-type': ({ BlockDeviceMappings: all = [] }) => all.map(({ Ebs }) => Ebs?.VolumeType),
  'creation-date': ({ CreationDate }) => CreationDate,
  description: ({ Description }) => Description,
  'ena-support': ({ EnaSupport }) => EnaSupport,
  hypervisor: ({ Hypervisor }) => Hypervisor,
  'image-id': ({ ImageId }) => ImageId,
  'image-type': ({ ImageType }) => ImageType,
  'is-public': ({ Public }) => Public,
  'manifest-location': ({ ImageLocation }) => ImageLocation,
  name: ({ Name }) => Name,
  'owner-alias': ({ ImageOwnerAlias }) => ImageOwnerAlias,
  'owner-id': ({ OwnerId }) => OwnerId,
  platform: ({ Platform }) => Platform,
  'root-device-name': ({ RootDeviceName }) => RootDeviceName,
  'root-device-type': ({ RootDeviceType }) => RootDeviceType,
  state: ({ State }) => State,
  'virtualization-type': ({ VirtualizationType }) => VirtualizationType,
};
