import { randomUUID } from 'node:crypto';
import type { Command } from '../../command.js';
import { entityNotFound } from '../../errors.js';
import { existingRole } from '../../lookups/existing.js';
import { isServiceLinkedPath } from '../../policies/service-linked.js';
import { now } from '../../tools.js';
import { removeRole } from './remove-role.js';

/** Deletes the role of a service. Nothing here uses it, so that the task is done at once. */
export const deleteServiceLinkedRole: Command<'deleteServiceLinkedRole'> = (tables, { id }, tools) => {
  const role = existingRole(tables, id);
  if (!isServiceLinkedPath(role.path)) throw entityNotFound('role', role.name);
  const taskId = `task${role.path}${role.name}/${randomUUID()}`;
  tables.roleDeletions.insert({ taskId, accountId: role.accountId, roleId: id, startedAt: now(tools) });
  for (const attachment of tables.attachments.findBy('principal', id)) tables.attachments.delete(attachment);
  removeRole(tables, id);
  return taskId;
};
