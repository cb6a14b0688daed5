import type { Commands } from '../../command.js';
import { createPolicyVersion } from './create-policy-version.js';
import { createPolicy } from './create-policy.js';
import { deletePolicyVersion } from './delete-policy-version.js';
import { deletePolicy } from './delete-policy.js';
import { setDefaultPolicyVersion } from './set-default-policy-version.js';

/** Commands on policies, by name. */
export const managedPolicyCommands = {
  createPolicyVersion,
  createPolicy,
  deletePolicyVersion,
  deletePolicy,
  setDefaultPolicyVersion,
} satisfies Partial<Commands>;
