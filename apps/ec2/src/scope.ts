/** Where a call happens: EC2's resources belong to one account and one region. */
import { accountOf, type Partition, ServiceError } from '@cloudgate/common';
import type { Caller } from '@cloudgate/ports';
import type { RequestInfo } from '@cloudgate/service-kit';

/** An account in a region. */
export interface Scope {
  readonly account: string;
  readonly region: string;
  readonly partition: Partition;
}

/**
 * The scope of a call.
 * @throws ServiceError `AuthFailure` for a caller without an account: EC2 has no anonymous access
 */
export function scopeOf(call: { readonly caller: Caller; readonly request: RequestInfo }): Scope {
  const account = accountOf(call.caller.principal);
  if (account === undefined) {
    const message = 'AWS was not able to validate the provided access credentials';
    throw new ServiceError('AuthFailure', message, { status: 401 });
  }
  return { account, region: call.request.region, partition: call.request.partition };
}

/** An ARN in the scope, such as `arn:aws:ec2:us-east-1:123456789012:instance/i-1`. */
export function ec2Arn(scope: Scope, type: string, id: string): string {
  return `arn:${scope.partition}:ec2:${scope.region}:${scope.account}:${type}/${id}`;
}

/** The ARN of an image or snapshot, which names no account. */
export function ownerlessArn(scope: Scope, type: 'image' | 'snapshot', id: string): string {
  return `arn:${scope.partition}:ec2:${scope.region}::${type}/${id}`;
}
