/** Security group rules, as policies see them. */
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';

/** The rules that a request would add, where it gives them tags. */
export function newSecurityGroupRule(scope: Scope, tags: readonly Tag[]): ResourceReference {
  return { resource: ec2Arn(scope, 'security-group-rule', '*'), context: requestTagKeys(tags) };
}

/** A rule that a request names; one that is not there has no keys. */
export function existingSecurityGroupRule(
  scope: Scope,
  id: string,
  tags: readonly Tag[] | undefined,
): ResourceReference {
  return { resource: ec2Arn(scope, 'security-group-rule', id), context: tags ? resourceTagKeys(tags) : {} };
}
