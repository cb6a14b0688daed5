import type { AccessRequest } from './access-request.js';
import { ceilings } from './ceilings.js';
import type { Decision, LayerName } from './decision.js';
import { DENIED, layerVerdict, newSearch } from './layer-verdict.js';
import { type PolicyLayers, resourceLayer } from './layers.js';
import type { Search } from './find-statements.js';
import { settle, type Verdicts } from './settle.js';
import { ignoresResourceDeny, serviceRule } from './quirks/service-rules.js';

/**
 * Decides a request as AWS does: an explicit deny anywhere wins; then every ceiling must allow; then resource-based and
 * identity-based policies, boundary and session policy, by who calls and whose the resource is.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(request: AccessRequest, layers: PolicyLayers): Decision {
  const ruled = serviceRule(request);
  if (ruled !== undefined) return ruled;
  const search = newSearch(request, layers.boundary !== undefined);
  const verdicts: Verdicts = {
    resource: 0,
    boundary: undefined,
    session: undefined,
    identity: 0,
    resourceStatement: undefined,
    identityStatement: undefined,
  };
  const ceiling = ceilings(layers, search);
  if (ceiling !== undefined && ceiling.outcome === 'explicitDeny') return ceiling;
  const denied = explicitDeny(layers, search, verdicts);
  if (denied !== undefined) return denied;
  return ceiling ?? settle(request, layers, verdicts);
}

/** The first explicit deny of the caller's and the resource's own policies; on the way notes what they allow. */
function explicitDeny(layers: PolicyLayers, search: Search, verdicts: Verdicts): Decision | undefined {
  const { principal } = search.request;
  if (layers.resource !== undefined) {
    verdicts.resource = layerVerdict(layers.resource, 'required', search);
    if (verdicts.resource === DENIED) {
      if (!ignoresResourceDeny(search.request)) return deniedBy(resourceLayer(layers), search);
      verdicts.resource = 0;
    }
    verdicts.resourceStatement = search.statement;
  }
  if (principal.kind === 'root' || !('account' in principal)) return undefined;
  if (layers.boundary !== undefined) {
    verdicts.boundary = layerVerdict(layers.boundary, 'none', search);
    if (verdicts.boundary === DENIED) return deniedBy('permissions boundary', search);
  }
  if (layers.session !== undefined) {
    verdicts.session = layerVerdict(layers.session, 'none', search);
    if (verdicts.session === DENIED) return deniedBy('session policy', search);
  }
  if (layers.identity !== undefined) {
    verdicts.identity = layerVerdict(layers.identity, 'none', search);
    if (verdicts.identity === DENIED) return deniedBy('identity-based policy', search);
    verdicts.identityStatement = search.statement;
  }
  return undefined;
}

function deniedBy(layer: LayerName, search: Search): Decision {
  return { outcome: 'explicitDeny', layer, statement: search.statement?.reference };
}
