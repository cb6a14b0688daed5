/** Managed policies as records: the account's own rows, and AWS's documents. */
import type { IamReadTables, ManagedPolicy } from '@cloudgate/store';
import type { AwsManagedPolicy } from '../aws/aws-managed-policies.js';
import type { Tools } from '../tools.js';
import { entityRecord } from './entity-arn.js';
import { tagsOf } from './tags-of.js';
import type { ManagedPolicyRecord } from '@cloudgate/ports';

/** How many entities of an account a policy bounds. */
export function boundaryUses(tables: IamReadTables, account: string, arn: string): number {
  const bounded = (row: { readonly boundaryArn: string | null }): boolean => row.boundaryArn === arn;
  return (
    tables.users.findBy('account', account).filter(bounded).length +
    tables.roles.findBy('account', account).filter(bounded).length
  );
}

function uses(tables: IamReadTables, account: string, arn: string) {
  return {
    attachmentCount: tables.attachments.findBy('policy', { accountId: account, policyArn: arn }).length,
    boundaryUsageCount: boundaryUses(tables, account, arn),
  };
}

/** The record of an account's own policy. */
export function managedPolicyRecord(tables: IamReadTables, row: ManagedPolicy, tools: Tools): ManagedPolicyRecord {
  const entity = entityRecord(tools.partition, 'policy', row);
  return {
    ...entity,
    ...(row.description === null ? {} : { description: row.description }),
    updatedAt: row.updatedAt.getTime(),
    defaultVersionId: row.defaultVersionId,
    ...uses(tables, row.accountId, entity.arn),
    tags: tagsOf(tables, row.id),
    awsManaged: false,
  };
}

/** The record of one of AWS's policies, as an account sees it. */
export function awsManagedPolicyRecord(
  tables: IamReadTables,
  policy: AwsManagedPolicy,
  account: string,
): ManagedPolicyRecord {
  return {
    id: policy.id,
    account: 'aws',
    name: policy.name,
    path: policy.path,
    arn: policy.arn,
    createdAt: policy.createdAt,
    updatedAt: policy.updatedAt,
    defaultVersionId: policy.versionId,
    ...uses(tables, account, policy.arn),
    tags: [],
    awsManaged: true,
  };
}
