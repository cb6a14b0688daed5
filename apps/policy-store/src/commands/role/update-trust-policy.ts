import type { Command } from '../../command.js';
import { existingRole } from '../../lookups/existing.js';
import { checkModifiable } from '../../policies/service-linked.js';
import { keptTrustPolicy } from '../../policies/kept-trust-policy.js';

/** Replaces the trust policy of a role. */
export const updateTrustPolicy: Command<'updateTrustPolicy'> = (tables, { id, document }, tools) => {
  checkModifiable(existingRole(tables, id));
  const trustPolicy = keptTrustPolicy(tables, document, tools);
  tables.roles.update(id, { trustPolicy });
};
