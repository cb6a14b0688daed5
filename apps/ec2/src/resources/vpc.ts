/** VPCs, as policies see them. */
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { type ResourceReference, resourceTagKeys } from './reference.js';

/** A VPC that a request names or falls to; one that is not there has no keys. */
export function existingVpc(
  scope: Scope,
  id: string,
  found: { readonly tenancy: string; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'vpc', id);
  if (found === undefined) return { resource, context: {} };
  const own = { 'ec2:VpcID': id, 'ec2:Tenancy': found.tenancy };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
