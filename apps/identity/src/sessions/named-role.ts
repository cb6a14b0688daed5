/** The role that a session is asked for, by its ARN. */
import { isAccountId, parseArn } from '@cloudgate/common';
import type { RoleRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { required, validationError } from '../resources/required.js';

/**
 * Finds it; one that does not exist is `undefined`.
 * @throws ServiceError `ValidationError` for what is no role's ARN
 */
export function namedRole(
  input: { readonly RoleArn?: string | undefined },
  { policyStore }: IdentityTools,
): Promise<RoleRecord | undefined> {
  const arn = required(input.RoleArn, 'RoleArn');
  const parts = parseArn(arn);
  if (parts?.service !== 'iam' || !isAccountId(parts.account) || !parts.resource.startsWith('role/')) {
    throw validationError(`${arn} is invalid`);
  }
  return policyStore.read('roleByArn', { arn });
}
