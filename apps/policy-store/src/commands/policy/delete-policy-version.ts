import type { Command } from '../../command.js';
import { deleteConflict, policyVersionNotFound } from '../../errors.js';
import { existingPolicy } from '../../lookups/existing.js';
import { entityArn } from '../../records/entity-arn.js';
import { now } from '../../tools.js';

/** Deletes a version that is not the one in force. */
export const deletePolicyVersion: Command<'deletePolicyVersion'> = (tables, { policyId, versionId }, tools) => {
  const policy = existingPolicy(tables, policyId);
  if (policy.defaultVersionId === versionId) throw deleteConflict('Cannot delete the default version of a policy.');
  if (!tables.policyVersions.delete({ policyId, versionId })) {
    throw policyVersionNotFound(entityArn(tools.partition, 'policy', policy), versionId);
  }
  tables.managedPolicies.update(policyId, { updatedAt: now(tools) });
};
