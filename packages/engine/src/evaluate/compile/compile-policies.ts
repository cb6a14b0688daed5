import { parsePolicy } from '../../policy/parse/parse-policy.js';
import type { ParsedPolicy } from '../../policy/parsed-policy.js';
import { InvalidPolicyError, isPolicyFault } from '../../policy/policy-fault.js';
import { CompiledPolicies } from './compiled-policies.js';
import type { PolicySource } from './policy-source.js';

/**
 * Compiles the policies of one kind that apply to a request: all identity-based policies of a user and its groups, or
 * the one policy of a bucket. The caller keeps the result for as long as the documents stay the same.
 * @throws {InvalidPolicyError} when a document is not a policy; deny the request then.
 */
export function compilePolicies(sources: readonly PolicySource[]): CompiledPolicies {
  return new CompiledPolicies(sources.map((source) => ({ source, parsed: parsedDocument(source) })));
}

function parsedDocument({ id, document }: PolicySource): ParsedPolicy {
  if (typeof document !== 'string') return document;
  const parsed = parsePolicy(document);
  if (isPolicyFault(parsed)) throw new InvalidPolicyError(id, parsed);
  return parsed;
}
