/** The tags of resources. */
import type { Ec2ReadTables, Ec2Tables } from '@cloudgate/store';
import type { Tag } from '../tags/tag.js';
import type { Place } from './scoped.js';

/** The tags of a resource, by key. */
export function tagsOf(tables: Ec2ReadTables, resourceId: string): Tag[] {
  const rows = tables.tags.findBy('resource', resourceId);
  return rows.map((row) => ({ Key: row.key, Value: row.value })).sort((a, b) => (a.Key < b.Key ? -1 : 1));
}

/** Sets tags of a resource; other keys stay. */
export function putTags(
  tables: Ec2Tables,
  resource: Place & { readonly id: string; readonly type: string },
  tags: readonly Tag[],
): void {
  const own = { accountId: resource.account, region: resource.region };
  for (const { Key: key, Value: value } of tags) {
    const id = { resourceId: resource.id, key };
    if (tables.tags.get(id) !== undefined) tables.tags.update(id, { value });
    else tables.tags.insert({ ...id, ...own, resourceType: resource.type, value });
  }
}

/** Takes all tags off a resource that goes away. */
export function dropTags(tables: Ec2Tables, resourceId: string): void {
  for (const tag of tables.tags.findBy('resource', resourceId)) tables.tags.delete(tag);
}
