/** Queries of managed policies. */
import type { IamReadTables } from '@cloudgate/store';
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { policyByArn } from '../lookups/entity-by-arn.js';
import { pageOf } from '../lookups/page-of.js';
import { entityArn } from '../records/entity-arn.js';
import { awsManagedPolicyRecord, managedPolicyRecord } from '../records/managed-policy-record.js';
import type { PolicyListRequest, PolicyUsage, PolicyVersionRecord } from '@cloudgate/ports';
import type { Tools } from '../tools.js';

/** `v10` comes before `v9`, and sorts so as text. */
function newestFirst(versionId: string): string {
  return String(999_999 - Number(versionId.slice(1))).padStart(6, '0');
}

function versionsOf(tables: IamReadTables, arn: string, tools: Tools): PolicyVersionRecord[] {
  const aws = tools.awsPolicies.find(arn);
  if (aws !== undefined) {
    return [{ versionId: aws.versionId, document: aws.document, isDefault: true, createdAt: aws.updatedAt }];
  }
  const policy = policyByArn(tables, arn, tools);
  if (policy === undefined) return [];
  return tables.policyVersions.findBy('policy', policy.id).map(({ versionId, document, createdAt }) => ({
    versionId,
    document,
    isDefault: versionId === policy.defaultVersionId,
    createdAt: createdAt.getTime(),
  }));
}

/** Which policies an account attaches, and which bound somebody in it. */
function usedPolicies(tables: IamReadTables, account: string): Readonly<Record<PolicyUsage, ReadonlySet<string>>> {
  const attached = tables.attachments.all().filter(({ accountId }) => accountId === account);
  const bounded = [...tables.users.findBy('account', account), ...tables.roles.findBy('account', account)];
  return {
    PermissionsPolicy: new Set(attached.map(({ policyArn }) => policyArn)),
    PermissionsBoundary: new Set(bounded.flatMap(({ boundaryArn }) => boundaryArn ?? [])),
  };
}

/** A filter of the policies that a list asks for, by ARN. */
function usageFilter(
  tables: IamReadTables,
  { account, usage, onlyAttached }: Pick<PolicyListRequest, 'account' | 'usage' | 'onlyAttached'>,
): (arn: string) => boolean {
  if (usage === undefined && !onlyAttached) return () => true;
  const used = usedPolicies(tables, account);
  if (usage !== undefined) return (arn) => used[usage].has(arn);
  return (arn) => used.PermissionsPolicy.has(arn) || used.PermissionsBoundary.has(arn);
}

export const policyQueries: Pick<
  Queries,
  'findPolicy' | 'listPolicies' | 'policyVersion' | 'listPolicyVersions' | 'listEntitiesForPolicy'
> = {
  findPolicy(tables, { account, arn }, tools) {
    const aws = tools.awsPolicies.find(arn);
    if (aws !== undefined) return awsManagedPolicyRecord(tables, aws, account);
    const row = policyByArn(tables, arn, tools);
    return row === undefined ? undefined : managedPolicyRecord(tables, row, tools);
  },

  listPolicies(tables, request, tools) {
    const { account, scope, pathPrefix, page } = request;
    const own = scope === 'AWS' ? [] : tables.managedPolicies.findBy('account', account);
    const aws = scope === 'Local' ? [] : tools.awsPolicies.all();
    const rows = [
      ...own.filter(below(pathPrefix)).map((row) => ({
        key: row.nameKey,
        arn: entityArn(tools.partition, 'policy', row),
        show: () => managedPolicyRecord(tables, row, tools),
      })),
      ...aws.filter(below(pathPrefix)).map((policy) => ({
        key: `${policy.name.toLowerCase()} aws`,
        arn: policy.arn,
        show: () => awsManagedPolicyRecord(tables, policy, account),
      })),
    ];
    const isWanted = usageFilter(tables, request);
    const wanted = rows.filter(({ arn }) => isWanted(arn));
    return pageOf(wanted, page, { key: ({ key }) => key, show: ({ show }) => show() });
  },

  policyVersion(tables, { arn, versionId }, tools) {
    return versionsOf(tables, arn, tools).find((version) => version.versionId === versionId);
  },

  listPolicyVersions(tables, { arn, page }, tools) {
    return pageOf(versionsOf(tables, arn, tools), page, {
      key: ({ versionId }) => newestFirst(versionId),
      show: (version) => version,
    });
  },

  listEntitiesForPolicy(tables, { account, policyArn, principalType, pathPrefix, usage, page }) {
    const attached =
      usage === 'PermissionsBoundary' ? [] : tables.attachments.findBy('policy', { accountId: account, policyArn });
    const holders = new Set(attached.map(({ principalId }) => principalId));
    const bounds = (row: { readonly boundaryArn: string | null }): boolean =>
      usage !== 'PermissionsPolicy' && row.boundaryArn === policyArn;
    const entities = [
      ...tables.groups
        .findBy('account', account)
        .map((row) => ({ row, type: 'group' as const, has: holders.has(row.id) })),
      ...tables.users
        .findBy('account', account)
        .map((row) => ({ row, type: 'user' as const, has: holders.has(row.id) || bounds(row) })),
      ...tables.roles
        .findBy('account', account)
        .map((row) => ({ row, type: 'role' as const, has: holders.has(row.id) || bounds(row) })),
    ];
    const inPath = below(pathPrefix);
    const wanted = entities.filter(
      ({ row, type, has }) => has && inPath(row) && (principalType === undefined || principalType === type),
    );
    return pageOf(wanted, page, {
      key: ({ row, type }) => `${type} ${row.nameKey}`,
      show: ({ row, type }) => ({ type, id: row.id, name: row.name }),
    });
  },
};
