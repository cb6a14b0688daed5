import type { Principal } from '@cloudgate/common';
import type { RequestContext } from '../evaluate/request-context.js';
import type { CaseRequest } from './decision-case.js';

const PRINCIPAL_TYPES: Readonly<Record<Principal['kind'], string>> = {
  root: 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
  service: 'Service',
  'federated-provider': 'Federated',
  anonymous: 'Anonymous',
};

/** The condition keys of a case: those that follow from the principal, and over them those that it writes. */
export function caseContext(principal: Principal, written: CaseRequest['context']): RequestContext {
  const context = new Map<string, string | readonly string[]>(principalKeys(principal));
  for (const [key, value] of Object.entries(written ?? {})) {
    const name = key.toLowerCase();
    if (value === null) context.delete(name);
    else context.set(name, value);
  }
  return context;
}

function principalKeys(principal: Principal): readonly (readonly [string, string])[] {
  const keys: (readonly [string, string])[] = [
    ['aws:principaltype', PRINCIPAL_TYPES[principal.kind]],
    ['aws:userid', principal.userId],
  ];
  if (!('account' in principal)) return keys;
  keys.push(['aws:principalaccount', principal.account]);
  keys.push(['aws:principalarn', principal.kind === 'role-session' ? principal.roleArn : principal.arn]);
  if (principal.kind === 'user') keys.push(['aws:username', principal.name]);
  return keys;
}
