import type { Command } from '../../command.js';
import { limitExceeded } from '../../errors.js';
import { existingPolicy } from '../../lookups/existing.js';
import { checkManagedPolicy } from '../../policies/check-document.js';
import { quotas } from '../../quotas.js';
import { now } from '../../tools.js';

/** Adds a version to a managed policy, and makes it the one in force if told so. */
export const createPolicyVersion: Command<'createPolicyVersion'> = (
  tables,
  { policyId, document, setAsDefault },
  tools,
) => {
  checkManagedPolicy(document);
  const policy = existingPolicy(tables, policyId);
  if (tables.policyVersions.findBy('policy', policyId).length >= quotas.versionsPerPolicy) {
    throw limitExceeded(
      `A managed policy can have up to ${quotas.versionsPerPolicy} versions. ` +
        'Before you create a new version, you must delete an existing version.',
    );
  }
  const versionId = `v${policy.nextVersion}`;
  const createdAt = now(tools);
  tables.policyVersions.insert({ policyId, versionId, accountId: policy.accountId, document, createdAt });
  tables.managedPolicies.update(policyId, {
    nextVersion: policy.nextVersion + 1,
    updatedAt: createdAt,
    ...(setAsDefault ? { defaultVersionId: versionId } : {}),
  });
  return { versionId, document, isDefault: setAsDefault, createdAt: createdAt.getTime() };
};
