/** The commands that add and take away rules of a security group. */
import { newEc2Id, ServiceError } from '@cloudgate/common';
import type { Ec2Tables } from '@cloudgate/store';
import { allFound, notFound } from '../errors/not-found.js';
import { duplicateRule, noSuchRule } from '../errors/security-groups.js';
import { writeDefaultNetwork } from '../rows/default-network.js';
import { inScope } from '../rows/scoped.js';
import { dropTags, putTags } from '../rows/tags.js';
import type { SecurityGroupRuleRow } from '../rows/types.js';
import type { Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { peerOf, type RuleContent, sameRule } from './permissions.js';

/** Rules of one direction of a group. */
export interface Direction {
  readonly groupId: string;
  readonly isEgress: boolean;
}

const maxRules = 60;

function rulesIn(tables: Ec2Tables, { groupId, isEgress }: Direction): SecurityGroupRuleRow[] {
  return tables.securityGroupRules.findBy('group', groupId).filter((rule) => rule.isEgress === isEgress);
}

function prepare(tables: Ec2Tables, scope: Scope, { groupId }: Direction): void {
  writeDefaultNetwork(tables, scope);
  if (tables.securityGroups.get(groupId) === undefined) throw notFound('security-group', [groupId]);
}

/**
 * Adds rules.
 * @throws ServiceError `InvalidPermission.Duplicate`, `InvalidGroup.NotFound` for a group that a rule names, or
 *   `RulesPerSecurityGroupLimitExceeded`
 */
export function addRules(
  tables: Ec2Tables,
  scope: Scope,
  { direction, rules, tags }: { direction: Direction; rules: readonly RuleContent[]; tags: readonly Tag[] },
): SecurityGroupRuleRow[] {
  prepare(tables, scope, direction);
  return rules.map((rule) => {
    const before = rulesIn(tables, direction);
    if (before.some((each) => sameRule(each, rule))) {
      const { ipProtocol: protocol, fromPort: from, toPort: to } = rule;
      throw duplicateRule({ peer: peerOf(rule), protocol, from, to });
    }
    if (before.length >= maxRules) {
      const message = 'The maximum number of rules per security group has been reached.';
      throw new ServiceError('RulesPerSecurityGroupLimitExceeded', message);
    }
    if (rule.referencedGroupId !== null && rule.referencedUserId === scope.account) {
      const row = tables.securityGroups.get(rule.referencedGroupId);
      allFound('security-group', new Map([[rule.referencedGroupId, row]]));
    }
    const row = tables.securityGroupRules.insert({ ...inScope(scope), ...rule, ...direction, id: newEc2Id('sgr') });
    putTags(tables, { ...scope, id: row.id, type: 'security-group-rule' }, tags);
    return row;
  });
}

/**
 * Takes away the rules that say the same as the given ones, or that have the given ids.
 * @throws ServiceError `InvalidPermission.NotFound` or `InvalidSecurityGroupRuleId.NotFound`
 */
export function removeRules(
  tables: Ec2Tables,
  scope: Scope,
  { direction, rules, ids }: { direction: Direction; rules: readonly RuleContent[]; ids: readonly string[] },
): SecurityGroupRuleRow[] {
  prepare(tables, scope, direction);
  const there = rulesIn(tables, direction);
  const byId = allFound('security-group-rule', new Map(ids.map((id) => [id, there.find((rule) => rule.id === id)])));
  const bySense = rules.map((rule) => there.find((each) => sameRule(each, rule)));
  if (bySense.includes(undefined)) throw noSuchRule();
  const gone = [...new Set([...byId, ...bySense.filter((rule) => rule !== undefined)])];
  for (const rule of gone) {
    dropTags(tables, rule.id);
    tables.securityGroupRules.delete(rule);
  }
  return gone;
}
