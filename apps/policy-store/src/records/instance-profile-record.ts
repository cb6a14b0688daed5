/** Instance profiles as records. */
import type { IamReadTables, InstanceProfile } from '@cloudgate/store';
import type { Tools } from '../tools.js';
import { entityRecord } from './entity-arn.js';
import { roleRecord } from './role-record.js';
import { tagsOf } from './tags-of.js';
import type { InstanceProfileRecord } from '@cloudgate/ports';

/** An instance profile's record, with its role. */
export function instanceProfileRecord(
  tables: IamReadTables,
  row: InstanceProfile,
  tools: Tools,
): InstanceProfileRecord {
  const role = row.roleId === null ? undefined : tables.roles.get(row.roleId);
  return {
    ...entityRecord(tools.partition, 'instance-profile', row),
    ...(role === undefined ? {} : { role: roleRecord(tables, role, tools) }),
    tags: tagsOf(tables, row.id),
  };
}
