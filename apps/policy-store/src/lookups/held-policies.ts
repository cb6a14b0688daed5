/** The identity-based policies that a principal acts by: its own and, for a user, those of its groups. */
import type { PrincipalReference, PrincipalType } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import { pathOfPolicyArn } from '../records/policy-arn.js';
import type { Tools } from '../tools.js';
import { policyByArn } from './entity-by-arn.js';
import { existingPrincipal } from './existing.js';

/** Who has policies. */
export interface Holder {
  readonly type: PrincipalType;
  readonly id: string;
  readonly name: string;
}

/** A policy of a holder; without an ARN it is inline. */
export interface HeldPolicy {
  readonly name: string;
  readonly arn?: string;
  readonly document: string;
}

/** A managed policy in its default version. @throws Error when it is missing, though it is in use */
export function managedPolicy(tables: IamReadTables, arn: string, tools: Tools): HeldPolicy & { readonly arn: string } {
  const own = policyByArn(tables, arn, tools);
  const version =
    own === undefined
      ? tools.awsPolicies.find(arn)
      : tables.policyVersions.get({ policyId: own.id, versionId: own.defaultVersionId });
  // INVARIANT: a policy in use cannot be deleted.
  if (version === undefined) throw new Error(`policy \`${arn}\` is in use, and missing`);
  return { name: pathOfPolicyArn(arn).name, arn, document: version.document };
}

/** The principal itself and its groups. @throws ServiceError `NoSuchEntity` */
export function holdersOf(tables: IamReadTables, reference: PrincipalReference): Holder[] {
  const { principalType: type, principalId: id } = reference;
  const { name } = existingPrincipal(tables, reference);
  const groups = type === 'user' ? tables.groupMembers.findBy('user', id) : [];
  return [
    { type, id, name },
    ...groups.flatMap(({ groupId }) => {
      const group = tables.groups.get(groupId);
      return group === undefined ? [] : [{ type: 'group' as const, id: groupId, name: group.name }];
    }),
  ];
}

/** What a holder itself has: inline policies first. */
export function heldPolicies(tables: IamReadTables, { id }: Holder, tools: Tools): HeldPolicy[] {
  return [
    ...tables.inlinePolicies.findBy('principal', id).map(({ name, document }) => ({ name, document })),
    ...tables.attachments.findBy('principal', id).map(({ policyArn }) => managedPolicy(tables, policyArn, tools)),
  ];
}
