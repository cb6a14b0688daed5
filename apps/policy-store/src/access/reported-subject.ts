/** What a report is about: policies, and the users and roles that act by them. */
import type { AccessReportSubject, PrincipalType } from '@cloudgate/ports';
import type { IamReadTables, Role, User } from '@cloudgate/store';
import { policyNotFound } from '../errors.js';
import { policyByArn } from '../lookups/entity-by-arn.js';
import { existingPrincipal } from '../lookups/existing.js';
import { heldPolicies, type HeldPolicy, holdersOf, managedPolicy } from '../lookups/held-policies.js';
import type { Tools } from '../tools.js';

/** A user or a role. */
export interface Actor {
  readonly type: 'user' | 'role';
  readonly row: User | Role;
}

/** Policies with those who act by them. */
export interface ReportedSubject {
  readonly policies: readonly HeldPolicy[];
  readonly actors: readonly Actor[];
}

/** A user or role itself, or the members of a group. */
function actorsOf(tables: IamReadTables, { type, id }: { readonly type: PrincipalType; readonly id: string }): Actor[] {
  if (type === 'group') {
    const members = tables.groupMembers.findBy('group', id);
    return members.flatMap(({ userId }) => actorsOf(tables, { type: 'user', id: userId }));
  }
  const row = type === 'user' ? tables.users.get(id) : tables.roles.get(id);
  return row === undefined ? [] : [{ type, row }];
}

function policySubject(
  tables: IamReadTables,
  { account, policyArn }: { readonly account: string; readonly policyArn: string },
  tools: Tools,
): ReportedSubject {
  if (tools.awsPolicies.find(policyArn) === undefined && policyByArn(tables, policyArn, tools) === undefined) {
    throw policyNotFound(policyArn);
  }
  const attachments = tables.attachments.findBy('policy', { accountId: account, policyArn });
  const actors = attachments.flatMap(({ principalId, principalType }) =>
    actorsOf(tables, { type: principalType as PrincipalType, id: principalId }),
  );
  return {
    policies: [managedPolicy(tables, policyArn, tools)],
    actors: [...new Map(actors.map((actor) => [actor.row.id, actor])).values()],
  };
}

/** @throws ServiceError `NoSuchEntity` */
export function reportedSubject(
  tables: IamReadTables,
  { account, subject }: { readonly account: string; readonly subject: AccessReportSubject },
  tools: Tools,
): ReportedSubject {
  if ('policyArn' in subject) return policySubject(tables, { account, policyArn: subject.policyArn }, tools);
  existingPrincipal(tables, subject);
  return {
    policies: holdersOf(tables, subject).flatMap((holder) => heldPolicies(tables, holder, tools)),
    actors: actorsOf(tables, { type: subject.principalType, id: subject.principalId }),
  };
}
