/** Writing tags: keys differ by more than their case, and an entity has at most fifty. */
import type { IamTables } from '@cloudgate/store';
import { invalidInput, limitExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import type { TagRecord } from '@cloudgate/ports';

/**
 * Sets tags of an entity; a tag whose key differs in case only is replaced.
 * @throws ServiceError `InvalidInput` for a repeated key, `LimitExceeded` over the quota
 */
export function writeTags(
  tables: IamTables,
  entity: { readonly id: string; readonly accountId: string },
  tags: readonly TagRecord[],
): void {
  const keys = new Set(tags.map(({ key }) => key.toLowerCase()));
  if (keys.size < tags.length) {
    throw invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  for (const { key, value } of tags) {
    if (key.toLowerCase().startsWith('aws:')) {
      throw invalidInput('System tags cannot be added/updated by requester.');
    }
    const name = { resourceId: entity.id, keyLower: key.toLowerCase() };
    if (tables.tags.get(name) === undefined) {
      tables.tags.insert({ ...name, accountId: entity.accountId, key, value });
    } else {
      tables.tags.update(name, { key, value });
    }
  }
  if (tables.tags.findBy('resource', entity.id).length > quotas.tags) {
    throw limitExceeded('The number of tags has reached the maximum limit.');
  }
}

/** Takes all tags of an entity away. */
export function clearTags(tables: IamTables, resourceId: string): void {
  for (const tag of tables.tags.findBy('resource', resourceId)) tables.tags.delete(tag);
}
