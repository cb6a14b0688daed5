/** What the four operations share that add or take away rules. */
import type { RevokedSecurityGroupRule, SecurityGroupRule, TagSpecification } from '@aws-sdk/client-ec2';
import type { Requirement } from '@cloudgate/ports';
import { noGroupNamed } from '../errors/security-groups.js';
import { allOf } from '../resources/reference.js';
import { newSecurityGroupRule } from '../resources/security-group-rule.js';
import { defaultVpc, securityGroupNamed, vpcWith } from '../rows/network.js';
import type { LoadedSecurityGroup } from '../rows/security-groups.js';
import { scopeOf } from '../scope.js';
import { checkTagSpecifications, tagOnCreate, tagsFor } from '../tags/tag-specifications.js';
import { ruleView } from '../views/security-group-view.js';
import { type ViewContext, viewOf } from '../views/view-context.js';
import { addRules, removeRules } from './change-rules.js';
import { type GroupByName, rulesIn, type RulesInput } from './permissions.js';
import { foundTarget, type GroupInput, targetGroup } from './target-group.js';

type AddInput = GroupInput & RulesInput & { readonly TagSpecifications?: TagSpecification[] | undefined };
type RemoveInput = GroupInput & RulesInput & { readonly SecurityGroupRuleIds?: string[] | undefined };

/** A call that works on the rules of a group. */
export type RuleCall<Input> = Parameters<typeof viewOf>[0] & {
  readonly input: Input;
  readonly loaded: LoadedSecurityGroup | undefined;
};

/** What adding rules needs: the action on the group, and the tagging of the rules where they get tags. */
export function addRequirements(
  operation: 'AuthorizeSecurityGroupIngress' | 'AuthorizeSecurityGroupEgress',
  call: Omit<RuleCall<AddInput>, 'tools'>,
): [Requirement, ...Requirement[]] {
  const scope = scopeOf(call);
  const specifications = call.input.TagSpecifications;
  const tags = tagsFor(specifications, 'security-group-rule');
  const group = targetGroup(scope, call.input, call.loaded);
  const resources = tags.length > 0 ? [group, newSecurityGroupRule(scope, tags)] : [group];
  const [first, ...rest] = allOf(`ec2:${operation}`, resources);
  return [first, ...rest, ...tagOnCreate(scope, operation, specifications)];
}

/** What taking away rules needs. */
export function removeRequirements(action: string, call: Omit<RuleCall<RemoveInput>, 'tools'>): Requirement {
  const { resource, context } = targetGroup(scopeOf(call), call.input, call.loaded);
  return { action, resource, context };
}

/** Adds the rules of a request and shows them. */
export async function authorizeRules(call: RuleCall<AddInput>, isEgress: boolean): Promise<SecurityGroupRule[]> {
  const context = viewOf(call);
  const { scope } = context;
  const { input, loaded } = call;
  const { row } = foundTarget(input, loaded, defaultVpc(context.tables, scope).id);
  checkTagSpecifications(input.TagSpecifications, ['security-group-rule']);
  const rules = rulesIn(input, scope.account, groupByName(context, row.vpcId));
  const tags = tagsFor(input.TagSpecifications, 'security-group-rule');
  const direction = { groupId: row.id, isEgress };
  const added = await call.tools.store.run((tables) => addRules(tables, scope, { direction, rules, tags }));
  return added.map((rule) => ruleView(viewOf(call), rule));
}

/** Takes away the rules of a request and shows them. */
export async function revokeRules(call: RuleCall<RemoveInput>, isEgress: boolean): Promise<RevokedSecurityGroupRule[]> {
  const context = viewOf(call);
  const { scope } = context;
  const { input, loaded } = call;
  const { row } = foundTarget(input, loaded, defaultVpc(context.tables, scope).id);
  const ids = input.SecurityGroupRuleIds ?? [];
  const rules = ids.length > 0 ? [] : rulesIn(input, scope.account, groupByName(context, row.vpcId));
  const direction = { groupId: row.id, isEgress };
  const gone = await call.tools.store.run((tables) => removeRules(tables, scope, { direction, rules, ids }));
  return gone.map((rule) => ({
    SecurityGroupRuleId: rule.id,
    GroupId: rule.groupId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.ipProtocol,
    FromPort: rule.fromPort ?? -1,
    ToPort: rule.toPort ?? -1,
    CidrIpv4: rule.cidrIpv4 ?? undefined,
    CidrIpv6: rule.cidrIpv6 ?? undefined,
    PrefixListId: rule.prefixListId ?? undefined,
    ReferencedGroupId: rule.referencedGroupId ?? undefined,
    Description: rule.description ?? undefined,
  }));
}

function groupByName({ tables, scope }: ViewContext, vpcId: string): GroupByName {
  return (name) => {
    const vpc = vpcWith(tables, scope, vpcId);
    const group = vpc && securityGroupNamed(tables, vpc, name);
    if (group === undefined) throw noGroupNamed(name, vpcId);
    return group.id;
  };
}
