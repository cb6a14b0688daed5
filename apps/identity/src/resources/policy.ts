/** Managed policies as requests name them: by ARN. */
import { isAccountId } from '@cloudgate/common';
import type { LoadRequest } from '@cloudgate/service-kit';
import { accessDenied } from '../access-denied.js';
import type { IdentityTools } from '../identity-tools.js';
import type { ManagedPolicyRecord } from '@cloudgate/ports';
import { callerAccount } from './caller-account.js';
import { policyArnParts } from './policy-arn.js';
import { required } from './required.js';
import { existing, type Target } from './target.js';

/** A managed policy. */
export type PolicyTarget = Target<ManagedPolicyRecord>;

/**
 * The managed policy with the ARN that the request gives.
 * @throws ServiceError `InvalidInput` when that is no policy's ARN
 */
export async function loadPolicy({
  input,
  caller,
  tools,
}: LoadRequest<{ readonly PolicyArn?: string | undefined }, IdentityTools>): Promise<PolicyTarget> {
  const account = callerAccount(caller);
  const arn = required(input.PolicyArn, 'PolicyArn');
  const parts = policyArnParts(arn);
  const record = await tools.policyStore.read('findPolicy', { account, arn });
  // AWS's own policies belong to no account; the caller's own decides about them.
  return { kind: 'policy', account: isAccountId(parts.account) ? parts.account : account, name: arn, arn, record };
}

/**
 * The record of a policy that the account may change.
 * @throws ServiceError `NoSuchEntity`, `AccessDenied` for AWS's own policies
 */
export function ownPolicy(target: PolicyTarget): ManagedPolicyRecord {
  const record = existing(target);
  if (record.awsManaged) throw accessDenied('Policy is outside your own account.');
  return record;
}
