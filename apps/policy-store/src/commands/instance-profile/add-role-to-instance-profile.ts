import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { existingInstanceProfile, existingRole } from '../../lookups/existing.js';
import { checkModifiable } from '../../policies/service-linked.js';

/** Gives an instance profile its role: it can have one. */
export const addRoleToInstanceProfile: Command<'addRoleToInstanceProfile'> = (tables, { profileId, roleId }) => {
  const profile = existingInstanceProfile(tables, profileId);
  checkModifiable(existingRole(tables, roleId));
  if (profile.roleId !== null) throw quotaExceeded('InstanceSessionsPerInstanceProfile', 1);
  tables.instanceProfiles.update(profileId, { roleId });
};
