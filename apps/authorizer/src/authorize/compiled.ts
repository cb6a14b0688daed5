/**
 * Policies compiled once by content. Facts are the same objects until a policy changes, so an object's compiled form is
 * kept with it; across processes, where objects are new each time, the hashes of the texts say what is the same.
 */
import { type CompiledPolicies, compilePolicies } from '@cloudgate/engine/evaluate';
import type { OrganizationFacts, PolicyText, PrincipalFacts, ResourcePolicyFacts } from '@cloudgate/ports';
import { BoundedMap } from '../bounded-map.js';

const mostSets = 10_000;

/** A principal's own layers. */
export interface PrincipalLayers {
  readonly identity: CompiledPolicies;
  readonly boundary?: CompiledPolicies;
}

/** An account's organization layers. */
export interface OrganizationLayers {
  readonly serviceControl?: readonly CompiledPolicies[];
  readonly resourceControl?: readonly CompiledPolicies[];
}

/** Attached everywhere by AWS, and not to be detached. */
const rcpFullAccess: PolicyText = {
  id: 'arn:aws:organizations::aws:policy/resource_control_policy/p-RCPFullAWSAccess',
  kind: 'organization',
  document: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
  hash: 'RCPFullAWSAccess',
};

/** Compiles and keeps. */
export class CompiledSets {
  readonly #byContent = new BoundedMap<CompiledPolicies>(mostSets);
  readonly #principals = new WeakMap<PrincipalFacts, PrincipalLayers>();
  readonly #resources = new WeakMap<ResourcePolicyFacts, CompiledPolicies>();
  readonly #organizations = new WeakMap<OrganizationFacts, OrganizationLayers>();

  /** One set of policies. */
  of(policies: readonly PolicyText[]): CompiledPolicies {
    const content = policies.map(({ id, hash, attachedTo }) => `${id} ${attachedTo ?? ''} ${hash}`).join('\n');
    return this.#byContent.get(content) ?? this.#byContent.set(content, compilePolicies(policies));
  }

  /** A principal's identity-based policies and its boundary. */
  ofPrincipal(facts: PrincipalFacts): PrincipalLayers {
    const kept = this.#principals.get(facts);
    if (kept !== undefined) return kept;
    const { policies, boundary } = facts;
    const layers = {
      identity: this.of(policies),
      ...(boundary === undefined ? {} : { boundary: this.of([boundary]) }),
    };
    this.#principals.set(facts, layers);
    return layers;
  }

  /** A resource's policy. */
  ofResource(facts: ResourcePolicyFacts): CompiledPolicies {
    const kept = this.#resources.get(facts);
    if (kept !== undefined) return kept;
    const compiled = this.of([facts.policy]);
    this.#resources.set(facts, compiled);
    return compiled;
  }

  /** The service and resource control policies above an account, a set a level. */
  ofOrganization(facts: OrganizationFacts): OrganizationLayers {
    const kept = this.#organizations.get(facts);
    if (kept !== undefined) return kept;
    const { serviceControl, resourceControl } = facts;
    const layers = {
      ...(serviceControl.length === 0 ? {} : { serviceControl: serviceControl.map((level) => this.of(level)) }),
      ...(resourceControl.length === 0
        ? {}
        : { resourceControl: resourceControl.map((level) => this.of([rcpFullAccess, ...level])) }),
    };
    this.#organizations.set(facts, layers);
    return layers;
  }
}
