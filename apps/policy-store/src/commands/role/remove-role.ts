import type { IamTables } from '@cloudgate/store';
import { clearActionUses } from '../../uses/record-action-use.js';
import { clearTags } from '../tag/write-tags.js';

/** Takes a role out, with what is only its own. */
export function removeRole(tables: IamTables, id: string): void {
  clearTags(tables, id);
  tables.roleLastUsed.delete(id);
  clearActionUses(tables, id);
  tables.roles.delete(id);
}
