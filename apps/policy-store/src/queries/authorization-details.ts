/**
 * All of an account's entities with their policies.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
import type { IamReadTables } from '@cloudgate/store';
import type { Query } from '../command.js';
import { entityRecord } from '../records/entity-arn.js';
import { instanceProfileRecord } from '../records/instance-profile-record.js';
import type { ManagedPolicyRecord } from '@cloudgate/ports';
import { roleRecord } from '../records/role-record.js';
import { userRecord } from '../records/user-record.js';
import type { Tools } from '../tools.js';
import { policyQueries } from './policy-queries.js';
import { principalPolicyQueries } from './principal-policy-queries.js';

const everything = { limit: Number.MAX_SAFE_INTEGER };

function policiesOf(tables: IamReadTables, principalId: string, tools: Tools) {
  const request = { principalId, principalType: 'user' as const, page: everything };
  return {
    inlinePolicies: principalPolicyQueries.listInlinePolicies(tables, request, tools).items,
    attachedPolicies: principalPolicyQueries.listAttachedPolicies(tables, request, tools).items,
  };
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Everything, in the order of names; of AWS's policies those that the account uses. */
export const authorizationDetails: Query<'authorizationDetails'> = (tables, { account }, tools) => {
  const groupNames = (userId: string): string[] =>
    tables.groupMembers.findBy('user', userId).flatMap(({ groupId }) => tables.groups.get(groupId)?.name ?? []);
  const list = (scope: 'Local' | 'AWS', onlyAttached: boolean): readonly ManagedPolicyRecord[] =>
    policyQueries.listPolicies(tables, { account, scope, onlyAttached, page: everything }, tools).items;
  return {
    users: byName(tables.users.findBy('account', account)).map((row) => ({
      ...userRecord(tables, row, tools),
      ...policiesOf(tables, row.id, tools),
      groups: groupNames(row.id).sort(),
    })),
    groups: byName(tables.groups.findBy('account', account)).map((row) => ({
      ...entityRecord(tools.partition, 'group', row),
      ...policiesOf(tables, row.id, tools),
    })),
    roles: byName(tables.roles.findBy('account', account)).map((row) => ({
      ...roleRecord(tables, row, tools),
      ...policiesOf(tables, row.id, tools),
      instanceProfiles: tables.instanceProfiles
        .findBy('role', row.id)
        .map((profile) => instanceProfileRecord(tables, profile, tools)),
    })),
    policies: [...list('Local', false), ...list('AWS', true)].map((policy) => ({
      ...policy,
      versions: policyQueries.listPolicyVersions(tables, { arn: policy.arn, page: everything }, tools).items,
    })),
  };
};
