import type { Command } from '../../command.js';
import { policyVersionNotFound } from '../../errors.js';
import { existingPolicy } from '../../lookups/existing.js';
import { entityArn } from '../../records/entity-arn.js';
import { now } from '../../tools.js';

/** Puts another version of a managed policy in force. */
export const setDefaultPolicyVersion: Command<'setDefaultPolicyVersion'> = (tables, { policyId, versionId }, tools) => {
  const policy = existingPolicy(tables, policyId);
  if (tables.policyVersions.get({ policyId, versionId }) === undefined) {
    throw policyVersionNotFound(entityArn(tools.partition, 'policy', policy), versionId);
  }
  tables.managedPolicies.update(policyId, { defaultVersionId: versionId, updatedAt: now(tools) });
};
