import type { Command } from '../../command.js';
import { existingRole } from '../../lookups/existing.js';
import { checkModifiable } from '../../policies/service-linked.js';
import { roleRecord } from '../../records/role-record.js';

/** Changes the description and the longest session of a role; of a service-linked one, only the description. */
export const updateRole: Command<'updateRole'> = (tables, { id, description, maxSessionDuration }, tools) => {
  const role = existingRole(tables, id);
  if ((maxSessionDuration ?? role.maxSessionDuration) !== role.maxSessionDuration) checkModifiable(role);
  const changed = tables.roles.update(id, {
    description: description ?? role.description,
    maxSessionDuration: maxSessionDuration ?? role.maxSessionDuration,
  });
  return roleRecord(tables, changed, tools);
};
