import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingInstanceProfile } from '../../lookups/existing.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes an instance profile without a role. */
export const deleteInstanceProfile: Command<'deleteInstanceProfile'> = (tables, { id }) => {
  if (existingInstanceProfile(tables, id).roleId !== null) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  }
  clearTags(tables, id);
  tables.instanceProfiles.delete(id);
};
