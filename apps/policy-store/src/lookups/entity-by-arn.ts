/** Users, roles and policies by ARN: path and name must be exactly theirs. */
import { isAccountId, lastSegment, parseArn } from '@cloudgate/common';
import type { IamReadTables, InstanceProfile, ManagedPolicy, Role, User } from '@cloudgate/store';
import { type ArnKind, entityArn, type NamedRow } from '../records/entity-arn.js';
import type { Tools } from '../tools.js';

interface NameTable<Row> {
  find(unique: 'name', value: { accountId: string; nameKey: string }): Row | undefined;
}

function byArn<Row extends NamedRow>(
  table: NameTable<Row>,
  arn: string,
  { kind, tools }: { kind: ArnKind; tools: Tools },
): Row | undefined {
  const parts = parseArn(arn);
  if (parts === undefined || !isAccountId(parts.account)) return undefined;
  const nameKey = lastSegment(parts.resource).toLowerCase();
  const row = table.find('name', { accountId: parts.account, nameKey });
  return row !== undefined && entityArn(tools.partition, kind, row) === arn ? row : undefined;
}

/** The role with this ARN. */
export function roleByArn(tables: IamReadTables, arn: string, tools: Tools): Role | undefined {
  return byArn(tables.roles, arn, { kind: 'role', tools });
}

/** The account's own policy with this ARN. */
export function policyByArn(tables: IamReadTables, arn: string, tools: Tools): ManagedPolicy | undefined {
  return byArn(tables.managedPolicies, arn, { kind: 'policy', tools });
}

/** The instance profile with this ARN. */
export function instanceProfileByArn(tables: IamReadTables, arn: string, tools: Tools): InstanceProfile | undefined {
  return byArn(tables.instanceProfiles, arn, { kind: 'instance-profile', tools });
}

/** The user or role with this ARN. */
export function entityByArn(tables: IamReadTables, arn: string, tools: Tools): User | Role | undefined {
  return byArn(tables.users, arn, { kind: 'user', tools }) ?? roleByArn(tables, arn, tools);
}
