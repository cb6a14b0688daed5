import type { Command } from '../../command.js';
import { entityNotFound } from '../../errors.js';
import { existingInstanceProfile, existingRole } from '../../lookups/existing.js';
import { checkModifiable } from '../../policies/service-linked.js';

/** Takes the role out of an instance profile. */
export const removeRoleFromInstanceProfile: Command<'removeRoleFromInstanceProfile'> = (
  tables,
  { profileId, roleId },
) => {
  const profile = existingInstanceProfile(tables, profileId);
  const role = existingRole(tables, roleId);
  checkModifiable(role);
  if (profile.roleId !== roleId) throw entityNotFound('role', role.name);
  tables.instanceProfiles.update(profileId, { roleId: null });
};
