/**
 * The filters of DescribeInstances.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html
 */
import type { Instance } from '@aws-sdk/client-ec2';
import { type FilterTable, tagFilters } from '../query/filters.js';

type Described = Instance & { readonly ReservationId: string; readonly OwnerId: string };

/** What each filter looks at. */
export const instanceFilters: FilterTable<Described> = {
  ...tagFilters,
  affinity: ({ Placement }) => Placement?.Affinity,
  architecture: ({ Architecture }) => Architecture,
  'availability-zone': ({ Placement }) => Placement?.AvailabilityZone,
  'block-device-mapping.attach-time': ({ BlockDeviceMappings: all = [] }) => all.map((each) => each.Ebs?.AttachTime),
  'block-device-mapping.delete-on-termination': ({ BlockDeviceMappings: all = [] }) =>
    all.map((each) => each.Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': ({ BlockDeviceMappings: all = [] }) => all.map((each) => each.DeviceName),
  'block-device-mapping.status': ({ BlockDeviceMappings: all = [] }) => all.map((each) => each.Ebs?.Status),
  'block-device-mapping.volume-id': ({ BlockDeviceMappings: all = [] }) => all.map((each) => each.Ebs?.VolumeId),
  'client-token': ({ ClientToken }) => ClientToken,
  'dns-name': ({ PublicDnsName }) => PublicDnsName,
  'ebs-optimized': ({ EbsOptimized }) => EbsOptimized,
  hypervisor: ({ Hypervisor }) => Hypervisor,
  'iam-instance-profile.arn': ({ IamInstanceProfile }) => IamInstanceProfile?.Arn,
  'iam-instance-profile.id': ({ IamInstanceProfile }) => IamInstanceProfile?.Id,
  'image-id': ({ ImageId }) => ImageId,
  'instance-id': ({ InstanceId }) => InstanceId,
  'instance-state-code': ({ State }) => State?.Code,
  'instance-state-name': ({ State }) => State?.Name,
  'instance-type': ({ InstanceType }) => InstanceType,
  'instance.group-id': ({ SecurityGroups: groups = [] }) => groups.map(({ GroupId }) => GroupId),
  'instance.group-name': ({ SecurityGroups: groups = [] }) => groups.map(({ GroupName }) => GroupName),
  'ip-address': ({ PublicIpAddress }) => PublicIpAddress,
  'key-name': ({ KeyName }) => KeyName,
  'launch-index': ({ AmiLaunchIndex }) => AmiLaunchIndex,
  'launch-time': ({ LaunchTime }) => LaunchTime,
  'metadata-options.http-endpoint': ({ MetadataOptions }) => MetadataOptions?.HttpEndpoint,
  'metadata-options.http-tokens': ({ MetadataOptions }) => MetadataOptions?.HttpTokens,
  'metadata-options.instance-metadata-tags': ({ MetadataOptions }) => MetadataOptions?.InstanceMetadataTags,
  'monitoring-state': ({ Monitoring }) => Monitoring?.State,
  'network-interface.group-id': ({ NetworkInterfaces: all = [] }) =>
    all.flatMap((each) => (each.Groups ?? []).map(({ GroupId }) => GroupId)),
  'network-interface.network-interface-id': ({ NetworkInterfaces: all = [] }) =>
    all.map((each) => each.NetworkInterfaceId),
  'network-interface.subnet-id': ({ NetworkInterfaces: all = [] }) => all.map((each) => each.SubnetId),
  'network-interface.vpc-id': ({ NetworkInterfaces: all = [] }) => all.map((each) => each.VpcId),
  'owner-id': ({ OwnerId }) => OwnerId,
  'platform-details': ({ PlatformDetails }) => PlatformDetails,
  'private-dns-name': ({ PrivateDnsName }) => PrivateDnsName,
  'private-ip-address': ({ PrivateIpAddress }) => PrivateIpAddress,
  'reservation-id': ({ ReservationId }) => ReservationId,
  'root-device-name': ({ RootDeviceName }) => RootDeviceName,
  'root-device-type': ({ RootDeviceType }) => RootDeviceType,
  'source-dest-check': ({ SourceDestCheck }) => SourceDestCheck,
  'state-reason-code': ({ StateReason }) => StateReason?.Code,
  'state-reason-message': ({ StateReason }) => StateReason?.Message,
  'subnet-id': ({ SubnetId }) => SubnetId,
  tenancy: ({ Placement }) => Placement?.Tenancy,
  'virtualization-type': ({ VirtualizationType }) => VirtualizationType,
  'vpc-id': ({ VpcId }) => VpcId,
};
