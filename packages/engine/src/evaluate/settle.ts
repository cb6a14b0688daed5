import type { Principal } from '@cloudgate/common';
import {
  BY_ACCOUNT,
  BY_ANYONE,
  BY_ISSUER,
  BY_NAME,
  BY_ROLE,
  NO_MATCH,
  type PrincipalClasses,
} from '../principal/principal-class.js';
import type { AccessRequest } from './access-request.js';
import type { CompiledStatement } from './compile/compiled-statement.js';
import type { Decision } from './decision.js';
import { type PolicyLayers, resourceLayer } from './layers.js';
import { accountMustBeNamed } from './quirks/service-rules.js';

/** What each layer allows, when none of them denies. */
export interface Verdicts {
  resource: PrincipalClasses;
  /** `undefined`: there is no boundary. */
  boundary: PrincipalClasses | undefined;
  /** `undefined`: no session policy was passed. */
  session: PrincipalClasses | undefined;
  identity: PrincipalClasses;
  resourceStatement: CompiledStatement | undefined;
  identityStatement: CompiledStatement | undefined;
}

type Caller = Extract<Principal, { account: string }>;

/** Decides when nothing denied explicitly and every ceiling allows. */
export function settle(request: AccessRequest, layers: PolicyLayers, verdicts: Verdicts): Decision {
  const { principal } = request;
  if (!('account' in principal)) return byResourceAlone(layers, verdicts);
  const sameAccount = request.resourceAccount === undefined || request.resourceAccount === principal.account;
  if (principal.kind === 'root') return settleRoot(request, layers, { verdicts, sameAccount });
  if (!sameAccount) return settleAcross(principal, layers, verdicts);
  const limits = grantedLimits(principal, verdicts.resource);
  if (limits === 'none') return grantedByResource(layers, verdicts);
  if (limits === 'boundary and session') return limited(principal, verdicts) ?? grantedByResource(layers, verdicts);
  const needsAccount = accountMustBeNamed(request, layers);
  if (!identityAllows(principal, verdicts)) return { outcome: 'implicitDeny', layer: 'identity-based policy' };
  if (needsAccount && (verdicts.resource & BY_ACCOUNT) === 0) {
    return { outcome: 'implicitDeny', layer: resourceLayer(layers) };
  }
  return limited(principal, verdicts) ?? grantedByIdentity(principal, verdicts);
}

/** Services, identity providers and anonymous callers have no policies of their own. */
function byResourceAlone(layers: PolicyLayers, verdicts: Verdicts): Decision {
  if (verdicts.resource !== NO_MATCH) return grantedByResource(layers, verdicts);
  return { outcome: 'implicitDeny', layer: resourceLayer(layers) };
}

function settleRoot(
  request: AccessRequest,
  layers: PolicyLayers,
  { verdicts, sameAccount }: { verdicts: Verdicts; sameAccount: boolean },
): Decision {
  const needsResource = !sameAccount || accountMustBeNamed(request, layers);
  if (needsResource) return byResourceAlone(layers, verdicts);
  return { outcome: 'allow', layer: 'root user' };
}

/** Across accounts both sides must allow, and nothing shortens the caller's side. */
function settleAcross(caller: Caller, layers: PolicyLayers, verdicts: Verdicts): Decision {
  if (!identityAllows(caller, verdicts)) return { outcome: 'implicitDeny', layer: 'identity-based policy' };
  if (verdicts.resource === NO_MATCH) return { outcome: 'implicitDeny', layer: resourceLayer(layers) };
  return limited(caller, verdicts) ?? grantedByIdentity(caller, verdicts);
}

/**
 * What still limits a caller of the same account that a resource-based policy allows; `identity` when the policy does
 * not allow it by itself.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
function grantedLimits(caller: Caller, classes: PrincipalClasses): 'none' | 'boundary and session' | 'identity' {
  if ((classes & BY_NAME) !== 0) return 'none';
  if ((classes & BY_ANYONE) !== 0) return caller.kind === 'federated-user' ? 'boundary and session' : 'none';
  return (classes & (BY_ROLE | BY_ISSUER)) !== 0 ? 'boundary and session' : 'identity';
}

/** Identity policies allow; those of the root user, when it asked for a federated session, allow everything. */
function identityAllows(caller: Caller, verdicts: Verdicts): boolean {
  return verdicts.identity !== NO_MATCH || isFederatedByRoot(caller);
}

function isFederatedByRoot(caller: Caller): boolean {
  return caller.kind === 'federated-user' && caller.issuer === undefined;
}

/** The implicit denial of a boundary or a session policy, if there is one. */
function limited(caller: Caller, verdicts: Verdicts): Decision | undefined {
  if (verdicts.boundary === NO_MATCH) return { outcome: 'implicitDeny', layer: 'permissions boundary' };
  const session = verdicts.session ?? (caller.kind === 'federated-user' ? NO_MATCH : undefined);
  return session === NO_MATCH ? { outcome: 'implicitDeny', layer: 'session policy' } : undefined;
}

function grantedByResource(layers: PolicyLayers, verdicts: Verdicts): Decision {
  return { outcome: 'allow', layer: resourceLayer(layers), statement: verdicts.resourceStatement?.reference };
}

function grantedByIdentity(caller: Caller, verdicts: Verdicts): Decision {
  if (verdicts.identityStatement === undefined && isFederatedByRoot(caller)) {
    return { outcome: 'allow', layer: 'root user' };
  }
  return {
    outcome: 'allow',
    layer: 'identity-based policy',
    statement: verdicts.identityStatement?.reference,
  };
}
