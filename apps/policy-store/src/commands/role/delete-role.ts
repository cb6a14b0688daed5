import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingRole } from '../../lookups/existing.js';
import { checkModifiable } from '../../policies/service-linked.js';
import { removeRole } from './remove-role.js';

/** Deletes a role that has nothing left. */
export const deleteRole: Command<'deleteRole'> = (tables, { id }) => {
  checkModifiable(existingRole(tables, id));
  const keeps = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
  if (tables.instanceProfiles.findBy('role', id).length > 0) throw keeps('remove roles from instance profile');
  if (tables.inlinePolicies.findBy('principal', id).length > 0) throw keeps('delete policies');
  if (tables.attachments.findBy('principal', id).length > 0) throw keeps('detach all policies');
  removeRole(tables, id);
};
