/** Roles as records. */
import type { IamReadTables, Role } from '@cloudgate/store';
import { showPrincipals } from '../policies/principal-ids.js';
import type { Tools } from '../tools.js';
import { entityRecord } from './entity-arn.js';
import { tagsOf } from './tags-of.js';
import type { RoleRecord } from '@cloudgate/ports';

/** A role's record. */
export function roleRecord(tables: IamReadTables, row: Role, tools: Tools): RoleRecord {
  const used = tables.roleLastUsed.get(row.id);
  return {
    ...entityRecord(tools.partition, 'role', row),
    ...(row.description === null ? {} : { description: row.description }),
    maxSessionDuration: row.maxSessionDuration,
    trustPolicy: showPrincipals(tables, row.trustPolicy, tools),
    ...(row.boundaryArn === null ? {} : { boundaryArn: row.boundaryArn }),
    tags: tagsOf(tables, row.id),
    ...(used === undefined ? {} : { lastUsed: { at: used.usedAt.getTime(), region: used.region } }),
  };
}
