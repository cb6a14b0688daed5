/** Instances as answers show them. */
import type { GroupIdentifier, Instance, InstanceNetworkInterface, Reservation } from '@aws-sdk/client-ec2';
import { imageWith } from '../catalogue/images.js';
import { instanceTypeNamed } from '../catalogue/instance-types.js';
import { profileOf } from '../rows/instances.js';
import { stateAt } from '../rows/instance-state.js';
import { tagsOf } from '../rows/tags.js';
import type { InstanceRow, NetworkInterfaceRow } from '../rows/types.js';
import type { ViewContext } from './view-context.js';

/** The security groups of a network interface, in the order they were given. */
export function groupsOf({ tables }: Pick<ViewContext, 'tables'>, networkInterfaceId: string): GroupIdentifier[] {
  return tables.networkInterfaceGroups
    .findBy('networkInterface', networkInterfaceId)
    .sort((a, b) => a.position - b.position)
    .map(({ groupId }) => ({ GroupId: groupId, GroupName: tables.securityGroups.get(groupId)?.name }));
}

/** An instance. */
export function instanceView(context: ViewContext, row: InstanceRow): Instance {
  const { tables, scope, now } = context;
  const state = stateAt(row, now);
  const interfaces = tables.networkInterfaces.findBy('instance', row.id);
  const [primary] = interfaces;
  const type = instanceTypeNamed(row.instanceType);
  const profile = profileOf(tables, row.id);
  const image = imageWith(scope.region, row.imageId);
  return {
    InstanceId: row.id,
    ImageId: row.imageId,
    State: state,
    PrivateDnsName: row.privateIpAddress ? row.privateDnsName : '',
    PublicDnsName: row.publicDnsName,
    StateTransitionReason: row.stateTransitionReason,
    ...(row.stateReasonCode && { StateReason: { Code: row.stateReasonCode, Message: row.stateReasonMessage ?? '' } }),
    KeyName: row.keyName ?? undefined,
    AmiLaunchIndex: row.launchIndex,
    ProductCodes: [],
    InstanceType: row.instanceType as Instance['InstanceType'],
    LaunchTime: row.launchTime,
    Placement: {
      AvailabilityZone: row.availabilityZone,
      GroupName: '',
      Tenancy: row.tenancy as NonNullable<Instance['Placement']>['Tenancy'],
    },
    Monitoring: { State: row.monitoring === 'enabled' ? 'enabled' : 'disabled' },
    SubnetId: row.subnetId ?? undefined,
    VpcId: row.vpcId ?? undefined,
    PrivateIpAddress: row.privateIpAddress ?? undefined,
    PublicIpAddress: row.publicIpAddress ?? undefined,
    Architecture: row.architecture as Instance['Architecture'],
    BlockDeviceMappings: tables.volumeAttachments.findBy('instance', row.id).map((attachment) => ({
      DeviceName: attachment.device,
      Ebs: {
        AttachTime: attachment.attachedAt,
        DeleteOnTermination: attachment.deleteOnTermination,
        Status: 'attached',
        VolumeId: attachment.volumeId,
      },
    })),
    ClientToken: row.clientToken ?? '',
    EbsOptimized: row.ebsOptimized,
    EnaSupport: true,
    Hypervisor: 'xen',
    ...(profile && { IamInstanceProfile: { Arn: profile.instanceProfileArn, Id: profile.instanceProfileId } }),
    NetworkInterfaces: interfaces.map((each) => interfaceView(context, each)),
    RootDeviceName: row.rootDeviceName,
    RootDeviceType: 'ebs',
    SecurityGroups: primary ? groupsOf(context, primary.id) : [],
    SourceDestCheck: row.sourceDestCheck,
    Tags: tagsOf(tables, row.id),
    VirtualizationType: 'hvm',
    CpuOptions: type && { CoreCount: type.vcpus / type.threadsPerCore, ThreadsPerCore: type.threadsPerCore },
    CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
    HibernationOptions: { Configured: false },
    MetadataOptions: {
      State: 'applied',
      HttpTokens: row.metadataHttpTokens === 'required' ? 'required' : 'optional',
      HttpPutResponseHopLimit: row.metadataHopLimit,
      HttpEndpoint: row.metadataHttpEndpoint === 'disabled' ? 'disabled' : 'enabled',
      HttpProtocolIpv6: 'disabled',
      InstanceMetadataTags: row.metadataTags === 'enabled' ? 'enabled' : 'disabled',
    },
    EnclaveOptions: { Enabled: false },
    BootMode: image?.bootMode,
    PlatformDetails: 'Linux/UNIX',
    UsageOperation: 'RunInstances',
    UsageOperationUpdateTime: row.launchTime,
    MaintenanceOptions: { AutoRecovery: 'default' },
  };
}

function interfaceView(context: ViewContext, row: NetworkInterfaceRow): InstanceNetworkInterface {
  const association = row.publicIpAddress
    ? { Association: { IpOwnerId: 'amazon', PublicIp: row.publicIpAddress, PublicDnsName: publicDnsOf(context, row) } }
    : {};
  return {
    ...association,
    Attachment: {
      AttachTime: row.attachedAt ?? undefined,
      AttachmentId: row.attachmentId ?? undefined,
      DeleteOnTermination: row.deleteOnTermination ?? undefined,
      DeviceIndex: row.deviceIndex ?? undefined,
      NetworkCardIndex: 0,
      Status: 'attached',
    },
    Description: row.description,
    Groups: groupsOf(context, row.id),
    Ipv6Addresses: [],
    MacAddress: row.macAddress,
    NetworkInterfaceId: row.id,
    OwnerId: row.accountId,
    PrivateDnsName: row.privateDnsName,
    PrivateIpAddress: row.privateIpAddress,
    PrivateIpAddresses: [
      { ...association, Primary: true, PrivateDnsName: row.privateDnsName, PrivateIpAddress: row.privateIpAddress },
    ],
    SourceDestCheck: row.sourceDestCheck,
    Status: 'in-use',
    SubnetId: row.subnetId,
    VpcId: row.vpcId,
    InterfaceType: row.interfaceType,
  };
}

function publicDnsOf({ tables }: ViewContext, row: NetworkInterfaceRow): string | undefined {
  return row.instanceId ? tables.instances.get(row.instanceId)?.publicDnsName : undefined;
}

/** Instances, in the reservations that they were launched in. */
export function reservationsOf(context: ViewContext, rows: readonly InstanceRow[]): Reservation[] {
  const byReservation = new Map<string, Instance[]>();
  for (const row of rows) {
    const instances = byReservation.get(row.reservationId) ?? [];
    instances.push(instanceView(context, row));
    byReservation.set(row.reservationId, instances);
  }
  return [...byReservation].map(([ReservationId, Instances]) => ({
    ReservationId,
    OwnerId: context.scope.account,
    Groups: [],
    Instances,
  }));
}
