import type { IamTables } from '@cloudgate/store';
import { clearTags } from '../tag/write-tags.js';

/** Takes a role out, with what is only its own. */
export function removeRole(tables: IamTables, id: string): void {
  clearTags(tables, id);
  tables.roleLastUsed.delete(id);
  tables.roles.delete(id);
}
