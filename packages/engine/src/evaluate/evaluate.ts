import type { AccessRequest } from './access-request.js';
import { ceilings } from './ceilings.js';
import { type Decision, explicitDeny } from './decision.js';
import { DENIED, layerVerdict } from './layer-verdict.js';
import { type PolicyLayers, resourceLayer } from './layers.js';
import { ignoresResourceDeny, serviceRule } from './quirks/service-rules.js';
import { Search } from './search.js';
import { settle } from './settle.js';

/**
 * Decides a request as AWS does: an explicit deny anywhere wins; then every ceiling must allow; then resource-based and
 * identity-based policies, boundary and session policy, by who calls and whose the resource is.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(request: AccessRequest, layers: PolicyLayers): Decision {
  const ruled = serviceRule(request);
  if (ruled !== undefined) return ruled;
  const search = new Search(request, layers.boundary !== undefined);
  const ceiling = ceilings(layers, search);
  if (ceiling !== undefined && ceiling.outcome === 'explicitDeny') return ceiling;
  const denied = byResource(layers, search) ?? byOwn(layers, search);
  if (denied !== undefined) return denied;
  return ceiling ?? settle(search, layers);
}

/** An explicit deny of the resource's policy; on the way notes what it allows. */
function byResource(layers: PolicyLayers, search: Search): Decision | undefined {
  if (layers.resource === undefined) return undefined;
  const verdict = layerVerdict(layers.resource, 'required', search);
  if (verdict !== DENIED) {
    search.resource = verdict;
    search.resourceStatement = search.statement;
    return undefined;
  }
  return ignoresResourceDeny(search.request) ? undefined : explicitDeny(resourceLayer(layers), search.statement);
}

/** An explicit deny of the policies that the caller has; on the way notes what they allow. */
function byOwn(layers: PolicyLayers, search: Search): Decision | undefined {
  const { kind } = search.request.principal;
  if (kind === 'root') return byRootTask(layers, search);
  if (kind !== 'user' && kind !== 'role-session' && kind !== 'federated-user') return undefined;
  if (layers.boundary !== undefined) {
    search.boundary = layerVerdict(layers.boundary, 'none', search);
    if (search.boundary === DENIED) return explicitDeny('permissions boundary', search.statement);
  }
  if (layers.session !== undefined) {
    search.session = layerVerdict(layers.session, 'none', search);
    if (search.session === DENIED) return explicitDeny('session policy', search.statement);
  }
  if (layers.identity !== undefined) {
    search.identity = layerVerdict(layers.identity, 'none', search);
    if (search.identity === DENIED) return explicitDeny('identity-based policy', search.statement);
    search.identityStatement = search.statement;
  }
  return undefined;
}

/**
 * An explicit deny of the task that a root session was made for. Such policies deny all but the task, and allow nothing
 * that the root user could not do.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
function byRootTask({ session }: PolicyLayers, search: Search): Decision | undefined {
  if (session === undefined || layerVerdict(session, 'none', search) !== DENIED) return undefined;
  return explicitDeny('session policy', search.statement);
}
