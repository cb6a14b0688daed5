import type { ParsedPolicy, ParsedStatement } from '../parsed-policy.js';
import { isNarrowing } from './is-narrowing.js';

/**
 * Whether S3 takes a bucket policy for public: some Allow is for anybody, and no condition narrows it to fixed values.
 * Block Public Access refuses such a policy, or access by it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isPublicPolicy(policy: ParsedPolicy): boolean {
  return policy.statements.some(isPublicStatement);
}

function isPublicStatement(statement: ParsedStatement): boolean {
  return statement.effect === 'Allow' && isForAnybody(statement) && !statement.conditions.some(isNarrowing);
}

function isForAnybody({ principals = [], notPrincipals }: ParsedStatement): boolean {
  return notPrincipals !== undefined || principals.some(({ kind, value }) => kind === 'AWS' && value === '*');
}
