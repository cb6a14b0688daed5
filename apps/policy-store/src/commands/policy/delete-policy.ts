import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingPolicy } from '../../lookups/existing.js';
import { managedPolicyRecord } from '../../records/managed-policy-record.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a managed policy that nobody has, with its only version. */
export const deletePolicy: Command<'deletePolicy'> = (tables, { policyId }, tools) => {
  const policy = existingPolicy(tables, policyId);
  const { attachmentCount, boundaryUsageCount } = managedPolicyRecord(tables, policy, tools);
  if (attachmentCount + boundaryUsageCount > 0) throw deleteConflict('Cannot delete a policy attached to entities.');
  const versions = tables.policyVersions.findBy('policy', policyId);
  if (versions.length > 1) {
    throw deleteConflict(
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. " +
        'The default version is deleted with the policy.',
    );
  }
  for (const version of versions) tables.policyVersions.delete(version);
  clearTags(tables, policyId);
  tables.managedPolicies.delete(policyId);
};
