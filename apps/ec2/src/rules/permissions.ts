/**
 * Rules as requests give them, one for each peer of each permission.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
import type { IpPermission } from '@aws-sdk/client-ec2';
import { invalidValue, missingParameter } from '../errors/parameters.js';
import type { SecurityGroupRuleRow } from '../rows/types.js';
import { checkPorts, ipv4Range, ipv6Range } from './cidr.js';

/** A rule without its place: what two rules of a group and direction may not have both. */
export type RuleContent = Pick<
  SecurityGroupRuleRow,
  'ipProtocol' | 'fromPort' | 'toPort' | 'cidrIpv4' | 'cidrIpv6' | 'prefixListId' | 'referencedGroupId'
> &
  Pick<SecurityGroupRuleRow, 'referencedUserId' | 'description'>;

/** The members by which a request gives rules. */
export interface RulesInput {
  readonly IpPermissions?: readonly IpPermission[] | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIp?: string | undefined;
  readonly SourceSecurityGroupName?: string | undefined;
}

/** How a group is found that a rule names by its name. */
export type GroupByName = (name: string) => string;

const protocolNames: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

function protocolOf(text: string | undefined): string {
  if (!text) throw missingParameter('ipProtocol');
  const protocol = protocolNames[text] ?? text.toLowerCase();
  if (['tcp', 'udp', 'icmp', 'icmpv6', '-1'].includes(protocol)) return protocol;
  if (/^\d{1,3}$/.test(protocol) && Number(protocol) <= 255) return protocol;
  throw invalidValue(`Invalid value '${text}' for IP protocol. Unknown protocol.`);
}

const nobody = {
  cidrIpv4: null,
  cidrIpv6: null,
  prefixListId: null,
  referencedGroupId: null,
  referencedUserId: null,
};

/** The permissions of a request, in either of its two forms. */
function permissionsIn(input: RulesInput): readonly IpPermission[] {
  if (input.IpPermissions?.length) return input.IpPermissions;
  const { IpProtocol, FromPort, ToPort, CidrIp, SourceSecurityGroupName: GroupName } = input;
  if (IpProtocol === undefined && CidrIp === undefined && GroupName === undefined) return [];
  return [
    {
      IpProtocol: IpProtocol ?? '-1',
      FromPort,
      ToPort,
      IpRanges: CidrIp === undefined ? [] : [{ CidrIp }],
      UserIdGroupPairs: GroupName === undefined ? [] : [{ GroupName }],
    },
  ];
}

/**
 * The rules of a request.
 * @throws ServiceError for none, or one that EC2 does not take
 */
export function rulesIn(input: RulesInput, account: string, groupByName: GroupByName): RuleContent[] {
  const permissions = permissionsIn(input);
  if (permissions.length === 0) throw missingParameter('ipPermissions');
  return permissions.flatMap((permission) => {
    const ipProtocol = protocolOf(permission.IpProtocol);
    checkPorts(ipProtocol, permission.FromPort, permission.ToPort);
    const ports = withPorts(ipProtocol, permission);
    const peers = [
      ...(permission.IpRanges ?? []).map((range) => ({
        cidrIpv4: ipv4Range(range.CidrIp ?? ''),
        description: range.Description ?? null,
      })),
      ...(permission.Ipv6Ranges ?? []).map((range) => ({
        cidrIpv6: ipv6Range(range.CidrIpv6 ?? ''),
        description: range.Description ?? null,
      })),
      ...(permission.PrefixListIds ?? []).map((list) => ({
        prefixListId: list.PrefixListId ?? null,
        description: list.Description ?? null,
      })),
      ...(permission.UserIdGroupPairs ?? []).map((pair) => ({
        referencedGroupId: pair.GroupId ?? groupByName(pair.GroupName ?? ''),
        referencedUserId: pair.UserId ?? account,
        description: pair.Description ?? null,
      })),
    ];
    if (peers.length === 0) throw missingParameter('ipRanges');
    return peers.map((peer): RuleContent => ({ ipProtocol, ...ports, ...nobody, ...peer }));
  });
}

function withPorts(protocol: string, permission: IpPermission): Pick<RuleContent, 'fromPort' | 'toPort'> {
  const named = ['tcp', 'udp', 'icmp', 'icmpv6'].includes(protocol);
  if (!named) return { fromPort: null, toPort: null };
  return { fromPort: permission.FromPort ?? -1, toPort: permission.ToPort ?? -1 };
}

/** Whether two rules say the same, whatever their descriptions. */
export function sameRule(a: RuleContent, b: RuleContent): boolean {
  return a.ipProtocol === b.ipProtocol && a.fromPort === b.fromPort && a.toPort === b.toPort && peerOf(a) === peerOf(b);
}

/** Whom a rule is about, as errors say it. */
export function peerOf(rule: RuleContent): string {
  return rule.cidrIpv4 ?? rule.cidrIpv6 ?? rule.prefixListId ?? rule.referencedGroupId ?? '';
}
