/** The tags of an entity. */
import type { IamReadTables } from '@cloudgate/store';
import type { TagRecord } from '@cloudgate/ports';

/** An entity's tags, in the order they came to it. */
export function tagsOf(tables: IamReadTables, resourceId: string): TagRecord[] {
  return tables.tags.findBy('resource', resourceId).map(({ key, value }) => ({ key, value }));
}
