/** Network interfaces as answers show them, and their filters. */
import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { zonesOf } from '../catalogue/zones.js';
import { type FilterTable, tagFilters } from '../query/filters.js';
import { tagsOf } from '../rows/tags.js';
import type { NetworkInterfaceRow } from '../rows/types.js';
import { groupsOf } from './instance-view.js';
import type { ViewContext } from './view-context.js';

/** A network interface. */
export function networkInterfaceView(context: ViewContext, row: NetworkInterfaceRow): NetworkInterface {
  const instance = row.instanceId === null ? undefined : context.tables.instances.get(row.instanceId);
  const association = row.publicIpAddress
    ? { Association: { IpOwnerId: 'amazon', PublicIp: row.publicIpAddress, PublicDnsName: instance?.publicDnsName } }
    : {};
  return {
    ...association,
    ...(row.attachmentId && {
      Attachment: {
        AttachmentId: row.attachmentId,
        AttachTime: row.attachedAt ?? undefined,
        DeleteOnTermination: row.deleteOnTermination ?? undefined,
        DeviceIndex: row.deviceIndex ?? undefined,
        NetworkCardIndex: 0,
        InstanceId: row.instanceId ?? undefined,
        InstanceOwnerId: row.accountId,
        Status: 'attached',
      },
    }),
    NetworkInterfaceId: row.id,
    AvailabilityZone: row.availabilityZone,
    AvailabilityZoneId: zonesOf(row.region).find(({ name }) => name === row.availabilityZone)?.id,
    Description: row.description,
    Groups: groupsOf(context, row.id),
    InterfaceType: 'interface',
    Ipv6Addresses: [],
    MacAddress: row.macAddress,
    OwnerId: row.accountId,
    PrivateDnsName: row.privateDnsName,
    PrivateIpAddress: row.privateIpAddress,
    PrivateIpAddresses: [
      { ...association, Primary: true, PrivateDnsName: row.privateDnsName, PrivateIpAddress: row.privateIpAddress },
    ],
    RequesterManaged: row.requesterManaged,
    SourceDestCheck: row.sourceDestCheck,
    Status: row.status === 'available' ? 'available' : 'in-use',
    SubnetId: row.subnetId,
    TagSet: tagsOf(context.tables, row.id),
    VpcId: row.vpcId,
  };
}

type Filtered = NetworkInterface & { readonly Tags?: NetworkInterface['TagSet'] };

/** What each filter of DescribeNetworkInterfaces looks at. */
export const networkInterfaceFilters: FilterTable<Filtered> = {
  ...tagFilters,
  'addresses.primary': ({ PrivateIpAddresses: all = [] }) => all.map(({ Primary }) => Primary),
  'addresses.private-ip-address': ({ PrivateIpAddresses: all = [] }) => all.map((each) => each.PrivateIpAddress),
  'addresses.association.public-ip': ({ PrivateIpAddresses: all = [] }) =>
    all.map((each) => each.Association?.PublicIp),
  'association.ip-owner-id': ({ Association }) => Association?.IpOwnerId,
  'association.public-ip': ({ Association }) => Association?.PublicIp,
  'association.public-dns-name': ({ Association }) => Association?.PublicDnsName,
  'attachment.attachment-id': ({ Attachment }) => Attachment?.AttachmentId,
  'attachment.attach-time': ({ Attachment }) => Attachment?.AttachTime,
  'attachment.delete-on-termination': ({ Attachment }) => Attachment?.DeleteOnTermination,
  'attachment.device-index': ({ Attachment }) => Attachment?.DeviceIndex,
  'attachment.instance-id': ({ Attachment }) => Attachment?.InstanceId,
  'attachment.instance-owner-id': ({ Attachment }) => Attachment?.InstanceOwnerId,
  'attachment.status': ({ Attachment }) => Attachment?.Status,
  'availability-zone': ({ AvailabilityZone }) => AvailabilityZone,
  description: ({ Description }) => Description,
  'group-id': ({ Groups: groups = [] }) => groups.map(({ GroupId }) => GroupId),
  'group-name': ({ Groups: groups = [] }) => groups.map(({ GroupName }) => GroupName),
  'interface-type': ({ InterfaceType }) => InterfaceType,
  'mac-address': ({ MacAddress }) => MacAddress,
  'network-interface-id': ({ NetworkInterfaceId }) => NetworkInterfaceId,
  'owner-id': ({ OwnerId }) => OwnerId,
  'private-dns-name': ({ PrivateDnsName }) => PrivateDnsName,
  'private-ip-address': ({ PrivateIpAddress }) => PrivateIpAddress,
  'requester-managed': ({ RequesterManaged }) => RequesterManaged,
  'source-dest-check': ({ SourceDestCheck }) => SourceDestCheck,
  status: ({ Status }) => Status,
  'subnet-id': ({ SubnetId }) => SubnetId,
  'vpc-id': ({ VpcId }) => VpcId,
};
