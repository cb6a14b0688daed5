import type { CompiledPolicies } from '../evaluate/compile/compiled-policies.js';
import { compilePolicies } from '../evaluate/compile/compile-policies.js';
import type { PolicySource } from '../evaluate/compile/policy-source.js';
import type { PolicyLayers } from '../evaluate/layers.js';
import { parsePolicy } from '../policy/parse/parse-policy.js';
import type { ParsedPolicy } from '../policy/parsed-policy.js';
import { InvalidPolicyError, isPolicyFault } from '../policy/policy-fault.js';
import type { CaseDocument, CasePolicies, CasePolicy } from './decision-case.js';

const MOST_KEPT = 1000;

/** Many cases share their policies: each list of them is compiled once. */
const kept = new Map<string, CompiledPolicies>();

/**
 * The layers of a case.
 * @throws {InvalidPolicyError} when a document is not a policy.
 */
export function caseLayers(policies: CasePolicies): PolicyLayers {
  const { serviceControl, resourceControl, resourceKind } = policies;
  return {
    ...(policies.identity === undefined ? {} : { identity: compiled(policies.identity, 'identity') }),
    ...(policies.boundary === undefined ? {} : { boundary: compiled(policies.boundary, 'boundary') }),
    ...(policies.session === undefined ? {} : { session: compiled(policies.session, 'session') }),
    ...(policies.resource === undefined ? {} : { resource: compiled(policies.resource, 'resource') }),
    ...(policies.vpcEndpoint === undefined ? {} : { vpcEndpoint: compiled(policies.vpcEndpoint, 'vpcEndpoint') }),
    ...(serviceControl === undefined ? {} : { serviceControl: levels(serviceControl, 'serviceControl') }),
    ...(resourceControl === undefined ? {} : { resourceControl: levels(resourceControl, 'resourceControl') }),
    ...(resourceKind === undefined ? {} : { resourceKind }),
  };
}

function levels(sets: readonly (readonly CasePolicy[])[], layer: string): readonly CompiledPolicies[] {
  return sets.map((policies, level) => compiled(policies, `${layer}[${level}]`));
}

function compiled(policies: readonly CasePolicy[], layer: string): CompiledPolicies {
  const name = `${layer} ${JSON.stringify(policies)}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const fresh = compilePolicies(
    policies.map((policy, index) => sourceOf(policy, layer, { index, of: policies.length })),
  );
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, fresh);
  return fresh;
}

function sourceOf(policy: CasePolicy, layer: string, place: { index: number; of: number }): PolicySource {
  if (typeof policy !== 'string' && 'document' in policy) {
    const { id, kind, attachedTo, document } = policy;
    return {
      id,
      ...(kind === undefined ? {} : { kind }),
      ...(attachedTo === undefined ? {} : { attachedTo }),
      document: parsed(id, document),
    };
  }
  const id = place.of === 1 ? layer : `${layer}#${place.index}`;
  return { id, document: parsed(id, policy) };
}

function parsed(id: string, document: CaseDocument): ParsedPolicy {
  const result = parsePolicy(typeof document === 'string' ? document : JSON.stringify(document));
  if (isPolicyFault(result)) throw new InvalidPolicyError(id, result);
  return result;
}
