/** Users as records. */
import type { IamReadTables, User } from '@cloudgate/store';
import type { Tools } from '../tools.js';
import { entityRecord } from './entity-arn.js';
import { tagsOf } from './tags-of.js';
import type { UserRecord } from '@cloudgate/ports';

/** A user's record. */
export function userRecord(tables: IamReadTables, row: User, tools: Tools): UserRecord {
  return {
    ...entityRecord(tools.partition, 'user', row),
    ...(row.boundaryArn === null ? {} : { boundaryArn: row.boundaryArn }),
    tags: tagsOf(tables, row.id),
  };
}
