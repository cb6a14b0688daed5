/** The condition keys of one requirement, over those of its request. */
import { accountOf } from '@cloudgate/common';
import type { AuthorizationRequest, Requirement } from '@cloudgate/ports';
import type { Keys } from './request-keys.js';

/** The account that owns what a requirement is about; `undefined` when neither it nor the caller has one. */
export function resourceAccountOf(requirement: Requirement, request: AuthorizationRequest): string | undefined {
  return requirement.account ?? accountOf(request.caller.principal);
}

/** MFA that is given with a request to STS, whatever the credentials say that sign it. */
const saidBySts: ReadonlySet<string> = new Set(['aws:multifactorauthpresent', 'aws:multifactorauthage']);

/**
 * A copy of the request's keys with the requirement's own.
 *
 * INVARIANT: what the gate itself knows (who, when, from where) is not for a service to say, so those keys win; but
 * for MFA that STS has just verified.
 */
export function requirementKeys(base: Keys, requirement: Requirement, request: AuthorizationRequest): Keys {
  const keys: Keys = new Map();
  const account = resourceAccountOf(requirement, request);
  if (account !== undefined) {
    keys.set('aws:resourceaccount', account);
    if (request.service === 's3') keys.set('s3:resourceaccount', account);
  }
  for (const [name, value] of Object.entries(requirement.context ?? {})) {
    const key = name.toLowerCase();
    // Of two tags whose keys differ only by case the first one counts.
    if (value !== undefined && !keys.has(key)) keys.set(key, value);
  }
  for (const [name, value] of base) {
    if (request.service === 'sts' && saidBySts.has(name) && keys.has(name)) continue;
    keys.set(name, value);
  }
  return keys;
}
