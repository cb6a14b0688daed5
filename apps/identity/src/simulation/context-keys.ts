/** Condition keys that policies ask for. */
import { contextKeysOf, isPolicyFault, parsePolicy } from '@cloudgate/engine/policy';
import { invalidInput } from './policy-source.js';

/**
 * The keys of several documents, each once.
 * @throws ServiceError `InvalidInput` for a document that is no policy
 */
export function contextKeys(policies: readonly { readonly id: string; readonly document: string }[]): string[] {
  const found = new Map<string, string>();
  for (const { id, document } of policies) {
    const policy = parsePolicy(document);
    if (isPolicyFault(policy)) throw invalidInput(`Invalid policy ${id}: ${policy.message}`);
    for (const key of contextKeysOf(policy)) if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), key);
  }
  return [...found.values()];
}
