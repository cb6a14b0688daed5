/** Security groups, as policies see them. */
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';

/** The security group that a request would create. */
export function newSecurityGroup(scope: Scope, tags: readonly Tag[]): ResourceReference {
  return { resource: ec2Arn(scope, 'security-group', '*'), context: requestTagKeys(tags) };
}

/** A security group that a request names; one that is not there has no keys. */
export function existingSecurityGroup(
  scope: Scope,
  id: string,
  found: { readonly vpcId: string; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'security-group', id);
  if (found === undefined) return { resource, context: {} };
  const own = { 'ec2:SecurityGroupID': id, 'ec2:Vpc': ec2Arn(scope, 'vpc', found.vpcId) };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
