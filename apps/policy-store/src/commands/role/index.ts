import type { Commands } from '../../command.js';
import { createRole } from './create-role.js';
import { createServiceLinkedRole } from './create-service-linked-role.js';
import { deleteRole } from './delete-role.js';
import { deleteServiceLinkedRole } from './delete-service-linked-role.js';
import { updateRole } from './update-role.js';
import { updateTrustPolicy } from './update-trust-policy.js';

/** Commands on roles, by name. */
export const roleCommands = {
  createRole,
  createServiceLinkedRole,
  deleteRole,
  deleteServiceLinkedRole,
  updateRole,
  updateTrustPolicy,
} satisfies Partial<Commands>;
