/** Security groups and their rules as answers show them, and their filters. */
import type { IpPermission, SecurityGroup, SecurityGroupRule } from '@aws-sdk/client-ec2';
import { type FilterTable, tagFilters } from '../query/filters.js';
import { rulesOf } from '../rows/network.js';
import { tagsOf } from '../rows/tags.js';
import type { SecurityGroupRow, SecurityGroupRuleRow } from '../rows/types.js';
import { ec2Arn } from '../scope.js';
import type { ViewContext } from './view-context.js';

/** A security group. */
export function securityGroupView({ tables, scope }: ViewContext, row: SecurityGroupRow): SecurityGroup {
  const rules = rulesOf(tables, scope, row.id);
  return {
    GroupId: row.id,
    GroupName: row.name,
    Description: row.description,
    VpcId: row.vpcId,
    OwnerId: row.accountId,
    SecurityGroupArn: ec2Arn(scope, 'security-group', row.id),
    IpPermissions: permissionsOf(rules.filter(({ isEgress }) => !isEgress)),
    IpPermissionsEgress: permissionsOf(rules.filter(({ isEgress }) => isEgress)),
    Tags: tagsOf(tables, row.id),
  };
}

/** Rules of one direction, those of the same protocol and ports together. */
function permissionsOf(rules: readonly SecurityGroupRuleRow[]): IpPermission[] {
  const byPorts = new Map<string, SecurityGroupRuleRow[]>();
  for (const rule of rules) {
    const key = `${rule.ipProtocol}/${rule.fromPort}/${rule.toPort}`;
    byPorts.set(key, [...(byPorts.get(key) ?? []), rule]);
  }
  return [...byPorts.values()].map((same) => ({
    IpProtocol: same[0]?.ipProtocol,
    FromPort: same[0]?.fromPort ?? undefined,
    ToPort: same[0]?.toPort ?? undefined,
    IpRanges: same.flatMap((rule) => (rule.cidrIpv4 ? [{ CidrIp: rule.cidrIpv4, ...description(rule) }] : [])),
    Ipv6Ranges: same.flatMap((rule) => (rule.cidrIpv6 ? [{ CidrIpv6: rule.cidrIpv6, ...description(rule) }] : [])),
    PrefixListIds: same.flatMap((rule) =>
      rule.prefixListId ? [{ PrefixListId: rule.prefixListId, ...description(rule) }] : [],
    ),
    UserIdGroupPairs: same.flatMap((rule) =>
      rule.referencedGroupId
        ? [{ GroupId: rule.referencedGroupId, UserId: rule.referencedUserId ?? undefined, ...description(rule) }]
        : [],
    ),
  }));
}

function description(rule: SecurityGroupRuleRow): { Description?: string } {
  return rule.description === null ? {} : { Description: rule.description };
}

/** A rule. All protocols and ports are -1. */
export function ruleView({ tables, scope }: ViewContext, row: SecurityGroupRuleRow): SecurityGroupRule {
  return {
    SecurityGroupRuleId: row.id,
    SecurityGroupRuleArn: ec2Arn(scope, 'security-group-rule', row.id),
    GroupId: row.groupId,
    GroupOwnerId: row.accountId,
    IsEgress: row.isEgress,
    IpProtocol: row.ipProtocol,
    FromPort: row.fromPort ?? -1,
    ToPort: row.toPort ?? -1,
    CidrIpv4: row.cidrIpv4 ?? undefined,
    CidrIpv6: row.cidrIpv6 ?? undefined,
    PrefixListId: row.prefixListId ?? undefined,
    ReferencedGroupInfo: row.referencedGroupId
      ? { GroupId: row.referencedGroupId, UserId: row.referencedUserId ?? undefined }
      : undefined,
    ...description(row),
    Tags: tagsOf(tables, row.id),
  };
}

function permissionFilters(
  prefix: string,
  permissions: (group: SecurityGroup) => readonly IpPermission[] | undefined,
): FilterTable<SecurityGroup> {
  const each = <Value>(read: (permission: IpPermission) => readonly Value[]) => {
    return (group: SecurityGroup) => (permissions(group) ?? []).flatMap(read);
  };
  return {
    [`${prefix}.cidr`]: each(({ IpRanges = [] }) => IpRanges.map(({ CidrIp }) => CidrIp)),
    [`${prefix}.from-port`]: each(({ FromPort }) => [FromPort]),
    [`${prefix}.group-id`]: each(({ UserIdGroupPairs = [] }) => UserIdGroupPairs.map(({ GroupId }) => GroupId)),
    [`${prefix}.ipv6-cidr`]: each(({ Ipv6Ranges = [] }) => Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)),
    [`${prefix}.prefix-list-id`]: each(({ PrefixListIds = [] }) =>
      PrefixListIds.map(({ PrefixListId }) => PrefixListId),
    ),
    [`${prefix}.protocol`]: each(({ IpProtocol }) => [IpProtocol]),
    [`${prefix}.to-port`]: each(({ ToPort }) => [ToPort]),
    [`${prefix}.user-id`]: each(({ UserIdGroupPairs = [] }) => UserIdGroupPairs.map(({ UserId }) => UserId)),
  };
}

/** What each filter of DescribeSecurityGroups looks at. */
export const securityGroupFilters: FilterTable<SecurityGroup> = {
  ...tagFilters,
  description: ({ Description }) => Description,
  ...permissionFilters('ip-permission', ({ IpPermissions }) => IpPermissions),
  ...permissionFilters('egress.ip-permission', ({ IpPermissionsEgress }) => IpPermissionsEgress),
  'group-id': ({ GroupId }) => GroupId,
  'group-name': ({ GroupName }) => GroupName,
  'owner-id': ({ OwnerId }) => OwnerId,
  'vpc-id': ({ VpcId }) => VpcId,
};
