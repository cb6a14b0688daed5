import type { Principal } from '@cloudgate/common';
import type { PrincipalValue } from '../policy/parsed-policy.js';
import {
  BY_ACCOUNT,
  BY_ANYONE,
  BY_ISSUER,
  BY_NAME,
  BY_ROLE,
  NO_MATCH,
  type PrincipalClasses,
} from './principal-class.js';

const ROOT_ARN = /^arn:([^:]+):iam::([0-9]{12}):root$/;

/** A `Principal` or `NotPrincipal` element, ready to be looked up by the names of a caller. */
export interface PrincipalMatcher {
  readonly anyone: boolean;
  /** ARNs and unique ids. */
  readonly names: ReadonlySet<string>;
  /** `account`, or `partition:account` from a root ARN. */
  readonly accounts: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly canonicalUsers: ReadonlySet<string>;
}

export function principalMatcher(values: readonly PrincipalValue[]): PrincipalMatcher {
  const names = new Set<string>();
  const accounts = new Set<string>();
  const sets = { Service: new Set<string>(), Federated: new Set<string>(), CanonicalUser: new Set<string>() };
  let anyone = false;
  for (const { kind, value } of values) {
    if (kind !== 'AWS') sets[kind].add(value);
    else if (value === '*') anyone = true;
    else if (/^[0-9]{12}$/.test(value)) accounts.add(value);
    else if (ROOT_ARN.test(value)) accounts.add(value.replace(ROOT_ARN, '$1:$2'));
    else names.add(value);
  }
  const { Service: services, Federated: providers, CanonicalUser: canonicalUsers } = sets;
  return { anyone, names, accounts, services, providers, canonicalUsers };
}

/** In which ways the element names the caller. */
export function matchPrincipal(
  matcher: PrincipalMatcher,
  principal: Principal,
  canonicalUser: string | undefined,
): PrincipalClasses {
  let classes = matcher.anyone ? BY_ANYONE : NO_MATCH;
  if (canonicalUser !== undefined && matcher.canonicalUsers.has(canonicalUser)) classes |= BY_NAME;
  switch (principal.kind) {
    case 'anonymous':
      return classes;
    case 'service':
      return matcher.services.has(principal.service) ? classes | BY_NAME : classes;
    case 'federated-provider':
      return matcher.providers.has(principal.provider) ? classes | BY_NAME : classes;
    case 'root':
      return namesAccount(matcher, principal) || matcher.names.has(principal.arn) ? classes | BY_NAME : classes;
    default:
      if (matcher.accounts.size > 0 && namesAccount(matcher, principal)) classes |= BY_ACCOUNT;
      return matcher.names.size > 0 ? classes | namedAs(matcher.names, principal) : classes;
  }
}

function namesAccount({ accounts }: PrincipalMatcher, caller: { account: string; partition: string }): boolean {
  return accounts.has(caller.account) || accounts.has(`${caller.partition}:${caller.account}`);
}

type Identity = Extract<Principal, { kind: 'user' | 'role-session' | 'federated-user' }>;

function namedAs(names: ReadonlySet<string>, caller: Identity): PrincipalClasses {
  let classes = names.has(caller.arn) ? BY_NAME : NO_MATCH;
  if (caller.kind === 'user') {
    if (names.has(caller.id)) classes |= BY_NAME;
  } else if (caller.kind === 'role-session') {
    if (names.has(caller.roleArn) || names.has(caller.roleId)) classes |= BY_ROLE;
  } else if (caller.issuer !== undefined && (names.has(caller.issuer.arn) || names.has(caller.issuer.id))) {
    classes |= BY_ISSUER;
  }
  return classes;
}
