/** Policy documents, as each place takes them: well-formed, and within its quota. */
import { ServiceError } from '@cloudgate/common';
import { type PolicyPlace, type ValidateOptions, validatePolicy } from '@cloudgate/engine/policy';
import { quotas } from '../quotas.js';

function check(document: string, place: PolicyPlace, options?: ValidateOptions): void {
  const fault = validatePolicy(document, place, options);
  if (fault === undefined) return;
  const status = fault.code === 'LimitExceeded' ? 409 : 400;
  throw new ServiceError(fault.code, fault.message, { status });
}

/** @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded` */
export function checkManagedPolicy(document: string): void {
  check(document, 'identity', { maxSize: quotas.policySize });
}

/**
 * The size of inline policies is limited for all of a principal together, so not here.
 * @throws ServiceError `MalformedPolicyDocument`
 */
export function checkInlinePolicy(document: string): void {
  check(document, 'identity');
}

/** @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded` */
export function checkTrustPolicy(document: string, principalExists: ValidateOptions['principalExists']): void {
  check(document, 'trust', { maxSize: quotas.trustPolicySize, principalExists });
}

/** @throws ServiceError in the words of Organizations */
export function checkOrganizationPolicy(document: string, kind: 'scp' | 'rcp'): void {
  check(document, kind, { maxSize: quotas.organizationPolicySize });
}
