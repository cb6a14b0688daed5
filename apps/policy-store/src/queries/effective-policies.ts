/**
 * All identity-based policies that a principal acts by, named as the policy simulator does: a managed policy by its
 * name, an inline one with its principal's.
 */
import type { InlinePolicyRecord, PrincipalReference, PrincipalType } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import type { Query } from '../command.js';
import { policyByArn } from '../lookups/entity-by-arn.js';
import { existingPrincipal } from '../lookups/existing.js';
import { pathOfPolicyArn } from '../records/policy-arn.js';
import type { Tools } from '../tools.js';

function managedPolicy(tables: IamReadTables, arn: string, tools: Tools): InlinePolicyRecord {
  const { name } = pathOfPolicyArn(arn);
  const own = policyByArn(tables, arn, tools);
  const version =
    own === undefined
      ? tools.awsPolicies.find(arn)
      : tables.policyVersions.get({ policyId: own.id, versionId: own.defaultVersionId });
  // INVARIANT: a policy in use cannot be deleted.
  if (version === undefined) throw new Error(`policy \`${arn}\` is in use, and missing`);
  return { name, document: version.document };
}

interface Holder {
  readonly type: PrincipalType;
  readonly id: string;
  readonly name: string;
}

function policiesOf(tables: IamReadTables, { type, id, name }: Holder, tools: Tools): InlinePolicyRecord[] {
  const inline = tables.inlinePolicies
    .findBy('principal', id)
    .map((row) => ({ name: `${type}_${name}_${row.name}`, document: row.document }));
  const managed = tables.attachments
    .findBy('principal', id)
    .map(({ policyArn }) => managedPolicy(tables, policyArn, tools));
  return [...inline, ...managed];
}

function groupsOf(tables: IamReadTables, { principalType, principalId }: PrincipalReference): Holder[] {
  if (principalType !== 'user') return [];
  return tables.groupMembers.findBy('user', principalId).flatMap(({ groupId: id }) => {
    const group = tables.groups.get(id);
    return group === undefined ? [] : [{ type: 'group' as const, id, name: group.name }];
  });
}

/** The policies, and the boundary where there is one. */
export const effectivePolicies: Query<'effectivePolicies'> = (tables, reference, tools) => {
  const { principalType: type, principalId: id } = reference;
  const row = existingPrincipal(tables, reference);
  const boundaryArn = 'boundaryArn' in row ? row.boundaryArn : null;
  const holders = [{ type, id, name: row.name }, ...groupsOf(tables, reference)];
  return {
    policies: holders.flatMap((holder) => policiesOf(tables, holder, tools)),
    ...(boundaryArn === null ? {} : { boundary: managedPolicy(tables, boundaryArn, tools) }),
  };
};
