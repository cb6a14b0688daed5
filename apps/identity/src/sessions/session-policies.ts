/**
 * Session policies: an inline one and managed ones, which together with the tags must fit into a token.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
import { ServiceError } from '@cloudgate/common';
import { validatePolicy } from '@cloudgate/engine/policy';
import { packedPolicySize, type Session } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { validationError } from '../resources/required.js';

const maxManagedPolicies = 10;
/** Characters of an inline session policy; the models no longer say so of AssumeRole. */
const maxPlainText = 2048;

/** Session policies as requests give them. */
export interface SessionPolicyInput {
  readonly Policy?: string | undefined;
  readonly PolicyArns?: readonly { readonly arn?: string | undefined }[] | undefined;
}

/**
 * The session policies of a request, checked: the inline one by its form, managed ones by whether the account has them.
 * @throws ServiceError `MalformedPolicyDocument`, `ValidationError`
 */
export async function sessionPolicies(
  { policyStore }: IdentityTools,
  { Policy, PolicyArns }: SessionPolicyInput,
  account: string,
): Promise<Pick<Session, 'policy' | 'policyArns'>> {
  if (Policy !== undefined) {
    const fault = validatePolicy(Policy, 'session');
    if (fault !== undefined) throw new ServiceError('MalformedPolicyDocument', fault.message);
  }
  const policyArns = (PolicyArns ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  if (policyArns.length > maxManagedPolicies) {
    throw validationError(
      `1 validation error detected: Value '[${policyArns.join(', ')}]' at 'policyArns' failed to satisfy constraint: ` +
        `Member must have length less than or equal to ${maxManagedPolicies}`,
    );
  }
  for (const arn of policyArns) {
    const policy = await policyStore.read('findPolicy', { account, arn });
    if (policy === undefined || !(policy.awsManaged || policy.account === account)) {
      throw validationError(`Policy ${arn} does not exist or is not attachable.`);
    }
  }
  return {
    ...(Policy === undefined ? {} : { policy: Policy }),
    ...(policyArns.length === 0 ? {} : { policyArns }),
  };
}

/**
 * `PackedPolicySize`, in per cent; absent when neither policies nor tags were passed.
 * @throws ServiceError `PackedPolicyTooLarge`
 */
export function packedSize(parts: Parameters<typeof packedPolicySize>[0]): { PackedPolicySize?: number } {
  const size = packedPolicySize(parts);
  if (size === undefined) return {};
  const share = Math.max(size, Math.ceil(((parts.policy?.length ?? 0) / maxPlainText) * 100));
  if (share > 100) {
    throw new ServiceError(
      'PackedPolicyTooLarge',
      `Packed policy consumes ${share}% of allotted space, please use smaller policy.`,
    );
  }
  return { PackedPolicySize: size };
}
