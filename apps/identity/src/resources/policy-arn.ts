/** ARNs of managed policies, as requests give them. */
import { type Arn, parseArn, ServiceError } from '@cloudgate/common';
import { required } from './required.js';

/**
 * The parts of a managed policy's ARN.
 * @throws ServiceError `InvalidInput` when it is the ARN of something else
 */
export function policyArnParts(arn: string): Arn {
  const parts = parseArn(arn);
  if (parts?.service !== 'iam' || !parts.resource.startsWith('policy/')) {
    throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  return parts;
}

/**
 * The member of a request that is a managed policy's ARN.
 * @throws ServiceError `ValidationError` when it is absent, `InvalidInput` when it is the ARN of something else
 */
export function requiredPolicyArn(value: string | undefined, member: string): string {
  const arn = required(value, member);
  policyArnParts(arn);
  return arn;
}
