/** Policy documents, as each place takes them: well-formed, and within its quota. */
import { isPolicyFault, parsePolicy, policySize } from '@cloudgate/engine/policy';
import { limitExceeded, malformedPolicyDocument, quotaExceeded } from '../errors.js';
import { quotas } from '../quotas.js';

function check(document: string): void {
  const result = parsePolicy(document);
  if (isPolicyFault(result)) throw malformedPolicyDocument(result.message);
}

/** @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded` */
export function checkManagedPolicy(document: string): void {
  check(document);
  if (policySize(document) > quotas.policySize) throw quotaExceeded('PolicySize', quotas.policySize);
}

/** The size of inline policies is limited for all of a principal together, so not here. */
export function checkInlinePolicy(document: string): void {
  check(document);
}

/** @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded` */
export function checkTrustPolicy(document: string): void {
  check(document);
  if (policySize(document) > quotas.trustPolicySize) throw quotaExceeded('ACLSizePerRole', quotas.trustPolicySize);
}

/** Organizations counts white space too. */
export function checkOrganizationPolicy(document: string): void {
  check(document);
  if (document.length > quotas.organizationPolicySize) {
    throw limitExceeded(`Cannot exceed quota for PolicySize: ${quotas.organizationPolicySize}`);
  }
}
