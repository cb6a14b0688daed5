/** Policies that a simulation is given as text. */
import { validatePolicy, type PolicyPlace } from '@cloudgate/engine/policy';
import type { SimulatedPolicy } from '@cloudgate/ports';
import { invalidInput } from './policy-source.js';

/**
 * The policies of a list, named as AWS does by their place in it.
 * @throws ServiceError `InvalidInput` for a document that is no policy
 */
export function inputPolicies(
  documents: readonly string[] | undefined,
  { list, place }: { readonly list: string; readonly place: PolicyPlace },
): SimulatedPolicy[] {
  return (documents ?? []).map((document, index) => checkedPolicy({ id: `${list}.${index + 1}`, document }, place));
}

/** The policy, checked. @throws ServiceError `InvalidInput` */
export function checkedPolicy(policy: SimulatedPolicy, place: PolicyPlace): SimulatedPolicy {
  const fault = validatePolicy(policy.document, place, { maxSize: Number.MAX_SAFE_INTEGER });
  if (fault !== undefined) throw invalidInput(`Invalid policy ${policy.id}: ${fault.message}`);
  return policy;
}
