import type { CompiledPolicies } from './compile/compiled-policies.js';
import type { LayerName } from './decision.js';

/**
 * What a resource-based policy hangs on. A role's trust policy and a key's policy must allow even within the account;
 * any other need not.
 */
export type ResourcePolicyKind = 'trust' | 'key' | 'bucket' | (string & {});

/** All policies that have a say in a request. A layer that is left out limits nothing. */
export interface PolicyLayers {
  /** Of the user and its groups, or of the role; for a federated user those of the user that asked. */
  readonly identity?: CompiledPolicies | undefined;
  readonly boundary?: CompiledPolicies | undefined;
  /** Present when a session policy was passed, also when it allows nothing. */
  readonly session?: CompiledPolicies | undefined;
  readonly resource?: CompiledPolicies | undefined;
  readonly resourceKind?: ResourcePolicyKind | undefined;
  /** Of the caller's account: one set a level, from the root of the organization to the account. */
  readonly serviceControl?: readonly CompiledPolicies[] | undefined;
  /** Of the resource's account, likewise; with `RCPFullAWSAccess` at each level. */
  readonly resourceControl?: readonly CompiledPolicies[] | undefined;
  /** Of the endpoint that the request came through. */
  readonly vpcEndpoint?: CompiledPolicies | undefined;
}

/** What the resource-based policy of a request is called. */
export function resourceLayer(layers: PolicyLayers): LayerName {
  return layers.resourceKind === 'trust' ? 'role trust policy' : 'resource-based policy';
}
