import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';
import { clearActionUses } from '../../uses/record-action-use.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a user that has nothing left. */
export const deleteUser: Command<'deleteUser'> = (tables, { id }) => {
  existingUser(tables, id);
  const keeps = (what: string): Error => deleteConflict(`Cannot delete entity, must ${what} first.`);
  if (tables.loginProfiles.get(id) !== undefined) throw keeps('delete login profile');
  if (tables.accessKeys.findBy('user', id).length > 0) throw keeps('delete access keys');
  if (tables.groupMembers.findBy('user', id).length > 0) throw keeps('remove users from group');
  if (tables.inlinePolicies.findBy('principal', id).length > 0) throw keeps('delete policies');
  if (tables.attachments.findBy('principal', id).length > 0) throw keeps('detach all policies');
  if (tables.mfaDevices.findBy('user', id).length > 0) throw keeps('delete MFA device');
  if (tables.signingCertificates.findBy('user', id).length > 0) throw keeps('delete certificates');
  if (tables.sshPublicKeys.findBy('user', id).length > 0) throw keeps('remove referenced objects');
  if (tables.serviceSpecificCredentials.findBy('user', id).length > 0) throw keeps('remove referenced objects');
  clearTags(tables, id);
  clearActionUses(tables, id);
  tables.users.delete(id);
};
