import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingGroup } from '../../lookups/existing.js';

/** Deletes a group without members and policies. */
export const deleteGroup: Command<'deleteGroup'> = (tables, { id }) => {
  existingGroup(tables, id);
  const keeps = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
  if (tables.groupMembers.findBy('group', id).length > 0) throw keeps('remove users from group');
  if (tables.inlinePolicies.findBy('principal', id).length > 0) throw keeps('delete policies');
  if (tables.attachments.findBy('principal', id).length > 0) throw keeps('detach all policies');
  tables.groups.delete(id);
};
