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
import { allow, type Decision, implicitDeny } from './decision.js';
import { type PolicyLayers, resourceLayer } from './layers.js';
import { accountMustBeNamed } from './quirks/service-rules.js';
import type { Search } from './search.js';

type Caller = Extract<Principal, { kind: 'user' | 'role-session' | 'federated-user' }>;

/** Decides when nothing denied explicitly and every ceiling allows. */
export function settle(search: Search, layers: PolicyLayers): Decision {
  const { principal, resourceAccount } = search.request;
  if (!('account' in principal)) return byResourceAlone(search, layers);
  const sameAccount = resourceAccount === undefined || resourceAccount === principal.account;
  if (principal.kind === 'root') return settleRoot(search, layers, sameAccount);
  return sameAccount ? settleWithin(principal, search, layers) : settleAcross(principal, search, layers);
}

/** Services, identity providers and anonymous callers have no policies of their own. */
function byResourceAlone(search: Search, layers: PolicyLayers): Decision {
  if (search.resource === NO_MATCH) return implicitDeny(resourceLayer(layers));
  return allow(resourceLayer(layers), search.resourceStatement);
}

/** The root user may do everything in its account, except where the resource's policy must name the account. */
function settleRoot(search: Search, layers: PolicyLayers, sameAccount: boolean): Decision {
  if (!sameAccount || accountMustBeNamed(search.request, layers)) return byResourceAlone(search, layers);
  return allow('root user', undefined);
}

/**
 * Within an account either side may allow; how a resource-based policy names the caller says what still limits it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
function settleWithin(caller: Caller, search: Search, layers: PolicyLayers): Decision {
  const granted = search.resource === NO_MATCH ? 'nothing' : grantOf(caller, search.resource);
  if (granted === 'everything') return byResourceAlone(search, layers);
  if (granted === 'up to the limits') return limit(caller, search) ?? byResourceAlone(search, layers);
  if (!identityAllows(caller, search)) return implicitDeny('identity-based policy');
  if ((search.resource & BY_ACCOUNT) === 0 && accountMustBeNamed(search.request, layers)) {
    return implicitDeny(resourceLayer(layers));
  }
  return limit(caller, search) ?? byIdentity(caller, search);
}

/**
 * Across accounts both sides must allow, and nothing shortens the caller's side. Where both lack it, AWS names the
 * resource's policy; and so it does where only the caller lacks it, but the resource's policy no more than its account.
 */
function settleAcross(caller: Caller, search: Search, layers: PolicyLayers): Decision {
  const mine = identityAllows(caller, search);
  const named = mine ? search.resource : search.resource & ~BY_ACCOUNT;
  if (named === NO_MATCH) return implicitDeny(resourceLayer(layers));
  if (!mine) return implicitDeny('identity-based policy');
  return limit(caller, search) ?? byIdentity(caller, search);
}

/** What a resource-based policy grants by itself; the limits are boundary and session policy. */
function grantOf(caller: Caller, classes: PrincipalClasses): 'everything' | 'up to the limits' | 'nothing' {
  if ((classes & BY_NAME) !== 0) return 'everything';
  if ((classes & BY_ANYONE) !== 0) return caller.kind === 'federated-user' ? 'up to the limits' : 'everything';
  return (classes & (BY_ROLE | BY_ISSUER)) !== 0 ? 'up to the limits' : 'nothing';
}

/** Identity policies allow; those of the root user, when it asked for a federated session, allow everything. */
function identityAllows(caller: Caller, search: Search): boolean {
  return search.identity !== NO_MATCH || isFederatedByRoot(caller);
}

function isFederatedByRoot(caller: Caller): boolean {
  return caller.kind === 'federated-user' && caller.issuer === undefined;
}

/** The implicit denial of a boundary or a session policy, if there is one. */
function limit(caller: Caller, search: Search): Decision | undefined {
  if (search.boundary === NO_MATCH) return implicitDeny('permissions boundary');
  // A federated session without a policy has no permissions of its own.
  const session = search.session ?? (caller.kind === 'federated-user' ? NO_MATCH : undefined);
  return session === NO_MATCH ? implicitDeny('session policy') : undefined;
}

function byIdentity(caller: Caller, search: Search): Decision {
  const { identityStatement } = search;
  const byRoot = identityStatement === undefined && isFederatedByRoot(caller);
  return allow(byRoot ? 'root user' : 'identity-based policy', identityStatement);
}
