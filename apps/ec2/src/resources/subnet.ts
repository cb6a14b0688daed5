/** Subnets, as policies see them. */
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { type ResourceReference, resourceTagKeys } from './reference.js';
import { zoneKeys } from './zone.js';

/** A subnet that a request names or falls to; one that is not there has no keys. */
export function existingSubnet(
  scope: Scope,
  id: string,
  found: { readonly vpcId: string; readonly availabilityZone: string; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'subnet', id);
  if (found === undefined) return { resource, context: {} };
  const own = {
    'ec2:SubnetID': id,
    'ec2:Vpc': ec2Arn(scope, 'vpc', found.vpcId),
    ...zoneKeys(found.availabilityZone),
  };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
