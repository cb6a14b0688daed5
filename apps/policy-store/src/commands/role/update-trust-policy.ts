import type { Command } from '../../command.js';
import { existingRole } from '../../lookups/existing.js';
import { keptTrustPolicy } from '../../policies/kept-trust-policy.js';

/** Replaces the trust policy of a role. */
export const updateTrustPolicy: Command<'updateTrustPolicy'> = (tables, { id, document }, tools) => {
  const trustPolicy = keptTrustPolicy(tables, document, tools);
  existingRole(tables, id);
  tables.roles.update(id, { trustPolicy });
};
