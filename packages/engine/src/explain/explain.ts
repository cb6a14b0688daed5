import type { AccessRequest } from '../evaluate/access-request.js';
import { underResourceControl, underServiceControl } from '../evaluate/ceilings.js';
import type { CompiledPolicies } from '../evaluate/compile/compiled-policies.js';
import { evaluate } from '../evaluate/evaluate.js';
import { type PolicyLayers, resourceLayer } from '../evaluate/layers.js';
import type { PrincipalRule } from '../evaluate/principal-rule.js';
import type { ConditionKeys } from '../keys/condition-keys.js';
import type { Explanation } from './explanation.js';
import { missingKeys } from './missing-keys.js';
import { type LayerToTrace, traceLayer } from './trace-layer.js';
import { resourceText } from './trace-statement.js';

export interface ExplainOptions {
  /** What AWS knows about condition keys, from {@link loadConditionKeys}; without it a missing key is just absent. */
  readonly conditionKeys?: ConditionKeys | undefined;
}

/**
 * Decides a request once more and tells everything that led to the decision: each layer, policy and statement, and why
 * a statement does not apply. Far slower than {@link evaluate}; for people, and for denials that need words.
 */
export function explain(request: AccessRequest, layers: PolicyLayers, options: ExplainOptions = {}): Explanation {
  const { principal, action } = request;
  const bounded = layers.boundary !== undefined;
  return {
    request: { principal: principal.arn, action, resource: resourceText(request.resource) },
    decision: evaluate(request, layers),
    layers: layersToTrace(request, layers).map((layer) => traceLayer(layer, { request, bounded, rule: ruleOf(layer) })),
    missingKeys: missingKeys(request, setsOf(layers), options.conditionKeys),
  };
}

function ruleOf({ layer }: LayerToTrace): PrincipalRule {
  if (layer === 'VPC endpoint policy') return 'optional';
  const named =
    layer === 'resource control policy' || layer === 'resource-based policy' || layer === 'role trust policy';
  return named ? 'required' : 'none';
}

/** In the order in which AWS asks them; the layers of an explanation are these. */
export function layersToTrace(request: AccessRequest, layers: PolicyLayers): readonly LayerToTrace[] {
  const { principal } = request;
  const hasOwnPolicies = 'account' in principal && principal.kind !== 'root';
  const found: LayerToTrace[] = [];
  for (const [level, policies] of (layers.resourceControl ?? []).entries()) {
    found.push({ layer: 'resource control policy', level, policies, applies: underResourceControl({ request }) });
  }
  for (const [level, policies] of (layers.serviceControl ?? []).entries()) {
    found.push({ layer: 'service control policy', level, policies, applies: underServiceControl(principal) });
  }
  const single = [
    ['VPC endpoint policy', layers.vpcEndpoint, true],
    [resourceLayer(layers), layers.resource, true],
    ['identity-based policy', layers.identity, hasOwnPolicies],
    ['permissions boundary', layers.boundary, hasOwnPolicies],
    ['session policy', layers.session, hasOwnPolicies || principal.kind === 'root'],
  ] as const;
  for (const [layer, policies, applies] of single) if (policies !== undefined) found.push({ layer, policies, applies });
  return found;
}

function setsOf(layers: PolicyLayers): readonly CompiledPolicies[] {
  const { resourceControl = [], serviceControl = [], vpcEndpoint, resource, identity, boundary, session } = layers;
  const single = [vpcEndpoint, resource, identity, boundary, session].filter((set) => set !== undefined);
  return [...resourceControl, ...serviceControl, ...single];
}
