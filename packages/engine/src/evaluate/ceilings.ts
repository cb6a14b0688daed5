import type { Principal } from '@cloudgate/common';
import { NO_MATCH } from '../principal/principal-class.js';
import type { CompiledPolicies } from './compile/compiled-policies.js';
import { type Decision, explicitDeny, implicitDeny, type LayerName } from './decision.js';
import type { Search } from './search.js';
import { DENIED, layerVerdict } from './layer-verdict.js';
import type { PolicyLayers } from './layers.js';
import type { PrincipalRule } from './principal-rule.js';
import { exemptFromResourceControl } from './quirks/service-rules.js';

/**
 * What resource control, service control and VPC endpoint policies refuse: the first explicit deny, or else the first
 * that does not allow. They grant nothing.
 */
export function ceilings(layers: PolicyLayers, search: Search): Decision | undefined {
  const { resourceControl, serviceControl, vpcEndpoint } = layers;
  if (resourceControl === undefined && serviceControl === undefined && vpcEndpoint === undefined) return undefined;
  let implicit: Decision | undefined;
  if (resourceControl !== undefined && underResourceControl(search)) {
    const refused = levels(resourceControl, 'resource control policy', search);
    if (refused?.outcome === 'explicitDeny') return refused;
    implicit = refused;
  }
  if (serviceControl !== undefined && underServiceControl(search.request.principal)) {
    const refused = levels(serviceControl, 'service control policy', search);
    if (refused?.outcome === 'explicitDeny') return refused;
    implicit ??= refused;
  }
  if (vpcEndpoint !== undefined) {
    const refused = refusal(vpcEndpoint, 'VPC endpoint policy', { search, rule: 'optional' });
    if (refused?.outcome === 'explicitDeny') return refused;
    implicit ??= refused;
  }
  return implicit;
}

/** Every level must allow. */
function levels(sets: readonly CompiledPolicies[], layer: LayerName, search: Search): Decision | undefined {
  const rule: PrincipalRule = layer === 'resource control policy' ? 'required' : 'none';
  let implicit: Decision | undefined;
  for (const set of sets) {
    const refused = refusal(set, layer, { search, rule });
    if (refused?.outcome === 'explicitDeny') return refused;
    implicit ??= refused;
  }
  return implicit;
}

function refusal(
  set: CompiledPolicies,
  layer: LayerName,
  { search, rule }: { search: Search; rule: PrincipalRule },
): Decision | undefined {
  const verdict = layerVerdict(set, rule, search);
  if (verdict === DENIED) return explicitDeny(layer, search.statement);
  return verdict === NO_MATCH ? implicitDeny(layer) : undefined;
}

/** Service control policies limit the users, roles and root user of an account, and no service-linked role. */
export function underServiceControl(principal: Principal): boolean {
  return 'account' in principal && !isServiceLinked(principal);
}

/** Resource control policies limit everybody, but for a few exceptions that AWS lists. */
export function underResourceControl({ request }: Pick<Search, 'request'>): boolean {
  return request.resource !== '*' && !isServiceLinked(request.principal) && !exemptFromResourceControl(request);
}

function isServiceLinked(principal: Principal): boolean {
  return principal.kind === 'role-session' && principal.roleArn.includes(':role/aws-service-role/');
}
