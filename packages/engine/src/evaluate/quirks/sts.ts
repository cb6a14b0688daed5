import type { AccessRequest } from '../access-request.js';
import type { Decision } from '../decision.js';
import type { ServiceQuirk } from './service-quirk.js';

const ALLOWED: Decision = { outcome: 'allow', layer: 'service rule' };
const REFUSED: Decision = { outcome: 'implicitDeny', layer: 'service rule' };
const NO_ROOT: Decision = { outcome: 'implicitDeny', layer: 'root user' };

/** Anybody with credentials may ask, whatever the policies say. */
function anyCaller({ principal }: AccessRequest): Decision | undefined {
  return 'account' in principal ? ALLOWED : undefined;
}

/** A user and a root user need no permission; sessions may not, whatever the policies say. */
function longTermCaller({ principal }: AccessRequest): Decision | undefined {
  if (!('account' in principal)) return undefined;
  return principal.kind === 'user' || principal.kind === 'root' ? ALLOWED : REFUSED;
}

function noSession({ principal }: AccessRequest): Decision | undefined {
  return principal.kind === 'role-session' || principal.kind === 'federated-user' ? REFUSED : undefined;
}

function notRoot({ principal }: AccessRequest): Decision | undefined {
  return principal.kind === 'root' ? NO_ROOT : undefined;
}

/**
 * GetCallerIdentity and GetSessionToken are free; sessions get no tokens for others; root users assume no roles; a
 * role's trust policy must allow, and an identity-based policy counts only where it names the account.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const sts: ServiceQuirk = {
  rules: new Map([
    ['sts:getcalleridentity', anyCaller],
    ['sts:getsessiontoken', longTermCaller],
    ['sts:getfederationtoken', noSession],
    ['sts:assumerole', notRoot],
  ]),
  accountMustBeNamed: (_request, { resourceKind }) => resourceKind === 'trust',
};
