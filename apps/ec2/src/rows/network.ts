/** Reads VPCs, subnets and security groups of a scope, the default ones among them whether they have rows or not. */
import type { Ec2ReadTables } from '@cloudgate/store';
import { inScope, ownRow, type Place } from './scoped.js';
import { defaultNetwork, unwrittenNetwork } from './default-network.js';
import type { SecurityGroupRow, SecurityGroupRuleRow, SubnetRow, VpcRow } from './types.js';

/** Every VPC. */
export function vpcs(tables: Ec2ReadTables, scope: Place): VpcRow[] {
  const unwritten = unwrittenNetwork(tables, scope);
  return [...(unwritten ? [unwritten.vpc] : []), ...tables.vpcs.findBy('region', inScope(scope))];
}

/** The VPC with an id. */
export function vpcWith(tables: Ec2ReadTables, scope: Place, id: string): VpcRow | undefined {
  const unwritten = unwrittenNetwork(tables, scope);
  return unwritten?.vpc.id === id ? unwritten.vpc : ownRow(scope, tables.vpcs.get(id));
}

/** The default VPC; every scope has one. */
export function defaultVpc(tables: Ec2ReadTables, scope: Place): VpcRow {
  const { vpc } = defaultNetwork(scope);
  return tables.vpcs.get(vpc.id) ?? vpc;
}

/** Every subnet. */
export function subnets(tables: Ec2ReadTables, scope: Place): SubnetRow[] {
  const unwritten = unwrittenNetwork(tables, scope);
  return [...(unwritten?.subnets ?? []), ...tables.subnets.findBy('region', inScope(scope))];
}

/** The subnet with an id. */
export function subnetWith(tables: Ec2ReadTables, scope: Place, id: string): SubnetRow | undefined {
  const unwritten = unwrittenNetwork(tables, scope)?.subnets.find((subnet) => subnet.id === id);
  return unwritten ?? ownRow(scope, tables.subnets.get(id));
}

/** The default subnet of a zone, or of the first zone. */
export function defaultSubnet(tables: Ec2ReadTables, scope: Place, zone: string | undefined): SubnetRow | undefined {
  const defaults = subnets(tables, scope).filter((subnet) => subnet.isDefaultForAz);
  return defaults.find((subnet) => zone === undefined || subnet.availabilityZone === zone);
}

/** Every security group. */
export function securityGroups(tables: Ec2ReadTables, scope: Place): SecurityGroupRow[] {
  const unwritten = unwrittenNetwork(tables, scope);
  return [...(unwritten ? [unwritten.group] : []), ...tables.securityGroups.findBy('region', inScope(scope))];
}

/** The security group with an id. */
export function securityGroupWith(tables: Ec2ReadTables, scope: Place, id: string): SecurityGroupRow | undefined {
  const unwritten = unwrittenNetwork(tables, scope);
  return unwritten?.group.id === id ? unwritten.group : ownRow(scope, tables.securityGroups.get(id));
}

/** The security group of a VPC with a name. */
export function securityGroupNamed(tables: Ec2ReadTables, vpc: VpcRow, name: string): SecurityGroupRow | undefined {
  const scope = { account: vpc.accountId, region: vpc.region };
  const unwritten = unwrittenNetwork(tables, scope);
  if (unwritten?.group.vpcId === vpc.id && unwritten.group.name === name) return unwritten.group;
  return tables.securityGroups.find('name', { ...inScope(scope), vpcId: vpc.id, name });
}

/** Every rule of every security group. */
export function securityGroupRules(tables: Ec2ReadTables, scope: Place): SecurityGroupRuleRow[] {
  const unwritten = unwrittenNetwork(tables, scope);
  return [...(unwritten?.rules ?? []), ...tables.securityGroupRules.findBy('region', inScope(scope))];
}

/** The rules of a security group. */
export function rulesOf(tables: Ec2ReadTables, scope: Place, groupId: string): SecurityGroupRuleRow[] {
  const unwritten = unwrittenNetwork(tables, scope);
  return unwritten?.group.id === groupId ? [...unwritten.rules] : tables.securityGroupRules.findBy('group', groupId);
}
