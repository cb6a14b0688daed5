/** Network interfaces, as policies see them. */
import type { ContextEntries } from '@cloudgate/ports';
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';
import { zoneKeys } from './zone.js';

/** What conditions may ask of a network interface, beside its tags. */
export interface NetworkInterfaceFacts {
  readonly subnetId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
}

function interfaceKeys(scope: Scope, facts: NetworkInterfaceFacts): ContextEntries {
  return {
    'ec2:Subnet': ec2Arn(scope, 'subnet', facts.subnetId),
    'ec2:Vpc': ec2Arn(scope, 'vpc', facts.vpcId),
    'ec2:AvailabilityZone': zoneKeys(facts.availabilityZone)['ec2:AvailabilityZone'],
  };
}

/** The network interfaces that a launch would create. Without facts the subnet is not there. */
export function newNetworkInterface(
  scope: Scope,
  facts: NetworkInterfaceFacts | undefined,
  { associatePublicIp, tags }: { associatePublicIp: boolean | undefined; tags: readonly Tag[] },
): ResourceReference {
  return {
    resource: ec2Arn(scope, 'network-interface', '*'),
    context: {
      ...(facts && interfaceKeys(scope, facts)),
      'ec2:AssociatePublicIpAddress': associatePublicIp === undefined ? undefined : String(associatePublicIp),
      ...requestTagKeys(tags),
    },
  };
}

/** A network interface that a request names; one that is not there has no keys. */
export function existingNetworkInterface(
  scope: Scope,
  id: string,
  found: { readonly facts: NetworkInterfaceFacts; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'network-interface', id);
  if (found === undefined) return { resource, context: {} };
  const own = { 'ec2:NetworkInterfaceID': id, ...interfaceKeys(scope, found.facts) };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
