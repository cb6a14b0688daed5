/**
 * The network that every account has in every region: a VPC, a subnet a zone and a security group.
 *
 * It is computed, with ids that are the same each time, so that describing it writes nothing. The first command that
 * builds on it makes its rows; from then on the rows count.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
 */
import type { Ec2ReadTables, Ec2Tables } from '@cloudgate/store';
import { memo } from '../catalogue/memo.js';
import { stableId, zonesOf } from '../catalogue/zones.js';
import type { Place } from './scoped.js';
import type { SecurityGroupRow, SecurityGroupRuleRow, SubnetRow, VpcRow } from './types.js';

/** The rows of a default network. */
export interface DefaultNetwork {
  readonly vpc: VpcRow;
  readonly subnets: readonly SubnetRow[];
  readonly group: SecurityGroupRow;
  readonly rules: readonly SecurityGroupRuleRow[];
}

const createdAt = new Date('2020-01-01T00:00:00Z');
const networks = memo((account = '', region = '') => build({ account, region }));

/** The default network of an account in a region, as it is before anybody changed it. */
export function defaultNetwork(place: Place): DefaultNetwork {
  return networks(place.account, place.region);
}

/** The default network as far as it has no rows yet: all of it, or nothing. */
export function unwrittenNetwork(tables: Ec2ReadTables, scope: Place): DefaultNetwork | undefined {
  const network = defaultNetwork(scope);
  return tables.vpcs.get(network.vpc.id) === undefined ? network : undefined;
}

/** Makes the rows of the default network, unless they are there. */
export function writeDefaultNetwork(tables: Ec2Tables, scope: Place): void {
  const network = unwrittenNetwork(tables, scope);
  if (network === undefined) return;
  tables.vpcs.insert(network.vpc);
  for (const subnet of network.subnets) tables.subnets.insert(subnet);
  tables.securityGroups.insert(network.group);
  for (const rule of network.rules) tables.securityGroupRules.insert(rule);
}

function build(scope: Place): DefaultNetwork {
  const id = (prefix: string, ...of: string[]): string => stableId(prefix, scope.account, scope.region, ...of);
  const own = { accountId: scope.account, region: scope.region };
  const vpc: VpcRow = {
    ...own,
    id: id('vpc', 'default'),
    cidrBlock: '172.31.0.0/16',
    isDefault: true,
    state: 'available',
    instanceTenancy: 'default',
    dhcpOptionsId: id('dopt', 'default'),
    enableDnsSupport: true,
    enableDnsHostnames: true,
    createdAt,
  };
  const subnets = zonesOf(scope.region).map((zone, index): SubnetRow => ({
    ...own,
    id: id('subnet', zone.name),
    vpcId: vpc.id,
    cidrBlock: `172.31.${index * 16}.0/20`,
    availabilityZone: zone.name,
    availabilityZoneId: zone.id,
    isDefaultForAz: true,
    mapPublicIpOnLaunch: true,
    state: 'available',
    createdAt,
  }));
  const group: SecurityGroupRow = {
    ...own,
    id: id('sg', 'default'),
    vpcId: vpc.id,
    name: 'default',
    description: 'default VPC security group',
    createdAt,
  };
  const rule: Omit<SecurityGroupRuleRow, 'id' | 'isEgress'> = {
    ...own,
    groupId: group.id,
    ipProtocol: '-1',
    fromPort: null,
    toPort: null,
    cidrIpv4: null,
    cidrIpv6: null,
    prefixListId: null,
    referencedGroupId: null,
    referencedUserId: null,
    description: null,
  };
  const fromItself = { referencedGroupId: group.id, referencedUserId: scope.account };
  const rules = [
    { ...rule, ...fromItself, id: id('sgr', 'default', 'ingress'), isEgress: false },
    { ...rule, id: id('sgr', 'default', 'egress'), isEgress: true, cidrIpv4: '0.0.0.0/0' },
  ];
  return { vpc, subnets, group, rules };
}
