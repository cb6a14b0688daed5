/** The account that a caller acts in. */
import { accountOf, ServiceError } from '@cloudgate/common';
import type { Caller } from '@cloudgate/ports';

/**
 * The caller's account.
 * @throws ServiceError `MissingAuthenticationToken` for callers without one
 */
export function callerAccount({ principal }: Caller): string {
  const account = accountOf(principal);
  if (account === undefined) {
    throw new ServiceError('MissingAuthenticationToken', 'Request is missing Authentication Token', { status: 403 });
  }
  return account;
}
