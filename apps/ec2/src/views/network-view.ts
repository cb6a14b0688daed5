/** VPCs and subnets as answers show them, and their filters. */
import type { Subnet, Vpc } from '@aws-sdk/client-ec2';
import { freeAddresses } from '../addresses/addresses.js';
import { type FilterTable, tagFilters } from '../query/filters.js';
import { tagsOf } from '../rows/tags.js';
import type { SubnetRow, VpcRow } from '../rows/types.js';
import { ec2Arn } from '../scope.js';
import { stableId } from '../catalogue/zones.js';
import type { ViewContext } from './view-context.js';

/** A VPC. */
export function vpcView({ tables }: ViewContext, row: VpcRow): Vpc {
  return {
    VpcId: row.id,
    OwnerId: row.accountId,
    CidrBlock: row.cidrBlock,
    CidrBlockAssociationSet: [
      {
        AssociationId: stableId('vpc-cidr-assoc', row.id),
        CidrBlock: row.cidrBlock,
        CidrBlockState: { State: 'associated' },
      },
    ],
    Ipv6CidrBlockAssociationSet: [],
    DhcpOptionsId: row.dhcpOptionsId,
    InstanceTenancy: row.instanceTenancy === 'dedicated' ? 'dedicated' : 'default',
    IsDefault: row.isDefault,
    State: row.state === 'pending' ? 'pending' : 'available',
    Tags: tagsOf(tables, row.id),
  };
}

/** A subnet. */
export function subnetView({ tables, scope }: ViewContext, row: SubnetRow): Subnet {
  return {
    SubnetId: row.id,
    SubnetArn: ec2Arn(scope, 'subnet', row.id),
    OwnerId: row.accountId,
    VpcId: row.vpcId,
    CidrBlock: row.cidrBlock,
    Ipv6CidrBlockAssociationSet: [],
    AvailabilityZone: row.availabilityZone,
    AvailabilityZoneId: row.availabilityZoneId,
    AvailableIpAddressCount: freeAddresses(tables, row),
    DefaultForAz: row.isDefaultForAz,
    MapPublicIpOnLaunch: row.mapPublicIpOnLaunch,
    MapCustomerOwnedIpOnLaunch: false,
    AssignIpv6AddressOnCreation: false,
    EnableDns64: false,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    State: row.state === 'pending' ? 'pending' : 'available',
    Tags: tagsOf(tables, row.id),
  };
}

/** What each filter of DescribeVpcs looks at. */
export const vpcFilters: FilterTable<Vpc> = {
  ...tagFilters,
  cidr: ({ CidrBlock }) => CidrBlock,
  cidrBlock: ({ CidrBlock }) => CidrBlock,
  'cidr-block-association.association-id': ({ CidrBlockAssociationSet: all = [] }) =>
    all.map(({ AssociationId }) => AssociationId),
  'cidr-block-association.cidr-block': ({ CidrBlockAssociationSet: all = [] }) => all.map(({ CidrBlock }) => CidrBlock),
  'cidr-block-association.state': ({ CidrBlockAssociationSet: all = [] }) =>
    all.map(({ CidrBlockState }) => CidrBlockState?.State),
  'dhcp-options-id': ({ DhcpOptionsId }) => DhcpOptionsId,
  'is-default': ({ IsDefault }) => IsDefault,
  isDefault: ({ IsDefault }) => IsDefault,
  'owner-id': ({ OwnerId }) => OwnerId,
  state: ({ State }) => State,
  'vpc-id': ({ VpcId }) => VpcId,
};

/** What each filter of DescribeSubnets looks at. */
export const subnetFilters: FilterTable<Subnet> = {
  ...tagFilters,
  'availability-zone': ({ AvailabilityZone }) => AvailabilityZone,
  availabilityZone: ({ AvailabilityZone }) => AvailabilityZone,
  'availability-zone-id': ({ AvailabilityZoneId }) => AvailabilityZoneId,
  'available-ip-address-count': ({ AvailableIpAddressCount }) => AvailableIpAddressCount,
  cidr: ({ CidrBlock }) => CidrBlock,
  'cidr-block': ({ CidrBlock }) => CidrBlock,
  cidrBlock: ({ CidrBlock }) => CidrBlock,
  'default-for-az': ({ DefaultForAz }) => DefaultForAz,
  defaultForAz: ({ DefaultForAz }) => DefaultForAz,
  'map-public-ip-on-launch': ({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch,
  'owner-id': ({ OwnerId }) => OwnerId,
  state: ({ State }) => State,
  'subnet-arn': ({ SubnetArn }) => SubnetArn,
  'subnet-id': ({ SubnetId }) => SubnetId,
  'vpc-id': ({ VpcId }) => VpcId,
};
