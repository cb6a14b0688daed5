/**
 * All of an account's entities with their policies.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
import type { AuthorizationDetail, DetailKind, ManagedPolicyRecord } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import type { Query } from '../command.js';
import { pageOf } from '../lookups/page-of.js';
import { entityRecord } from '../records/entity-arn.js';
import { instanceProfileRecord } from '../records/instance-profile-record.js';
import { managedPolicyRecord } from '../records/managed-policy-record.js';
import { roleRecord } from '../records/role-record.js';
import { userRecord } from '../records/user-record.js';
import type { Tools } from '../tools.js';
import { policyQueries } from './policy-queries.js';
import { principalPolicyQueries } from './principal-policy-queries.js';

/** An entity that is shown only when it is on the page. */
interface Listed {
  readonly key: string;
  show(): AuthorizationDetail;
}

type Lister = (tables: IamReadTables, account: string, tools: Tools) => Listed[];

const everything = { limit: Number.MAX_SAFE_INTEGER };

function policiesOf(tables: IamReadTables, principalId: string, tools: Tools) {
  const request = { principalId, principalType: 'user' as const, page: everything };
  return {
    inlinePolicies: principalPolicyQueries.listInlinePolicies(tables, request, tools).items,
    attachedPolicies: principalPolicyQueries.listAttachedPolicies(tables, request, tools).items,
  };
}

function groupNames(tables: IamReadTables, userId: string): string[] {
  const groups = tables.groupMembers.findBy('user', userId);
  return groups.flatMap(({ groupId }) => tables.groups.get(groupId)?.name ?? []).sort();
}

function withVersions(tables: IamReadTables, policy: ManagedPolicyRecord, tools: Tools): AuthorizationDetail {
  const request = { arn: policy.arn, page: everything };
  return { policy: { ...policy, versions: policyQueries.listPolicyVersions(tables, request, tools).items } };
}

/** In AWS's order of kinds. */
const listers: Readonly<Record<DetailKind, Lister>> = {
  User: (tables, account, tools) =>
    tables.users.findBy('account', account).map((row) => ({
      key: row.nameKey,
      show: () => ({
        user: {
          ...userRecord(tables, row, tools),
          ...policiesOf(tables, row.id, tools),
          groups: groupNames(tables, row.id),
        },
      }),
    })),
  Group: (tables, account, tools) =>
    tables.groups.findBy('account', account).map((row) => ({
      key: row.nameKey,
      show: () => ({
        group: { ...entityRecord(tools.partition, 'group', row), ...policiesOf(tables, row.id, tools) },
      }),
    })),
  Role: (tables, account, tools) =>
    tables.roles.findBy('account', account).map((row) => ({
      key: row.nameKey,
      show: () => ({
        role: {
          ...roleRecord(tables, row, tools),
          ...policiesOf(tables, row.id, tools),
          instanceProfiles: tables.instanceProfiles
            .findBy('role', row.id)
            .map((profile) => instanceProfileRecord(tables, profile, tools)),
        },
      }),
    })),
  LocalManagedPolicy: (tables, account, tools) =>
    tables.managedPolicies.findBy('account', account).map((row) => ({
      key: row.nameKey,
      show: () => withVersions(tables, managedPolicyRecord(tables, row, tools), tools),
    })),
  AWSManagedPolicy: (tables, account, tools) =>
    policyQueries
      .listPolicies(tables, { account, scope: 'AWS', onlyAttached: true, page: everything }, tools)
      .items.map((policy) => ({ key: policy.arn, show: () => withVersions(tables, policy, tools) })),
};

/** By kind and name; of AWS's policies those that the account uses. */
export const authorizationDetails: Query<'authorizationDetails'> = (tables, { account, kinds, page }, tools) => {
  const all = Object.entries(listers).flatMap(([kind, list], order) =>
    kinds?.some((wanted) => wanted === kind) === false
      ? []
      : list(tables, account, tools).map(({ key, show }) => ({ key: `${order} ${key}`, show })),
  );
  return pageOf(all, page, { key: ({ key }) => key, show: ({ show }) => show() });
};
