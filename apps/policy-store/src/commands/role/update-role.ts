import type { Command } from '../../command.js';
import { existingRole } from '../../lookups/existing.js';
import { roleRecord } from '../../records/role-record.js';

/** Changes the description and the longest session of a role. */
export const updateRole: Command<'updateRole'> = (tables, { id, description, maxSessionDuration }, tools) => {
  const role = existingRole(tables, id);
  const changed = tables.roles.update(id, {
    description: description ?? role.description,
    maxSessionDuration: maxSessionDuration ?? role.maxSessionDuration,
  });
  return roleRecord(tables, changed, tools);
};
