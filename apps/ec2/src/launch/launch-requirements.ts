/**
 * What a launch needs: ec2:RunInstances on each resource that it uses or makes, with that resource's own keys; the
 * tagging of what it makes; and passing the profile's role.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html#iam-example-runinstances
 */
import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Requirement } from '@cloudgate/ports';
import { image } from '../resources/image.js';
import { newInstance } from '../resources/instance.js';
import { existingKeyPair } from '../resources/key-pair.js';
import { newNetworkInterface } from '../resources/network-interface.js';
import { passRole } from '../resources/pass-role.js';
import { allOf, type ResourceReference } from '../resources/reference.js';
import { existingSecurityGroup } from '../resources/security-group.js';
import { snapshot } from '../resources/snapshot.js';
import { existingSubnet } from '../resources/subnet.js';
import { newVolume } from '../resources/volume.js';
import { ec2Arn, type Scope } from '../scope.js';
import { tagOnCreate, tagsFor } from '../tags/tag-specifications.js';
import type { LoadedLaunch } from './load-launch.js';
import { primaryInterface } from './load-launch.js';
import { metadataOptions } from './metadata-options.js';

/** The requirements of a RunInstances call. */
export function launchRequirements(
  scope: Scope,
  input: RunInstancesRequest,
  loaded: LoadedLaunch,
): [Requirement, ...Requirement[]] {
  const [first, ...rest] = allOf('ec2:RunInstances', launchResources(scope, input, loaded));
  return [
    first,
    ...rest,
    ...tagOnCreate(scope, 'RunInstances', input.TagSpecifications),
    ...passRole(scope, loaded.profile, ec2Arn(scope, 'instance', '*')),
  ];
}

function launchResources(scope: Scope, input: RunInstancesRequest, loaded: LoadedLaunch): ResourceReference[] {
  const { subnet, devices } = loaded;
  const facts = subnet && { ...subnet.row, subnetId: subnet.row.id };
  const zone = subnet?.row.availabilityZone ?? input.Placement?.AvailabilityZone ?? `${scope.region}a`;
  const interfaceTags = tagsFor(input.TagSpecifications, 'network-interface');
  const associatePublicIp = primaryInterface(input)?.AssociatePublicIpAddress;
  return [
    instanceToBe(scope, { input, loaded, zone }),
    image(scope, loaded.imageId, loaded.image),
    newNetworkInterface(scope, facts, { associatePublicIp, tags: interfaceTags }),
    ...[...loaded.groups].map(([id, found]) =>
      existingSecurityGroup(scope, found?.row.id ?? id, found && { vpcId: found.row.vpcId, tags: found.tags }),
    ),
    existingSubnet(scope, loaded.subnetId, subnet && { ...subnet.row, tags: subnet.tags }),
    ...devices.map(({ volume }) => {
      const tags = tagsFor(input.TagSpecifications, 'volume');
      return newVolume(scope, { ...volume, availabilityZone: zone }, tags);
    }),
    ...(input.KeyName ? [existingKeyPair(scope, input.KeyName, keyPairFacts(loaded))] : []),
    ...namedElsewhere(scope, input),
  ];
}

function instanceToBe(
  scope: Scope,
  { input, loaded, zone }: { input: RunInstancesRequest; loaded: LoadedLaunch; zone: string },
): ResourceReference {
  const group = input.Placement?.GroupName;
  const { resource, context } = newInstance(
    scope,
    {
      instanceType: loaded.instanceType,
      availabilityZone: zone,
      ebsOptimized: input.EbsOptimized ?? false,
      tenancy: input.Placement?.Tenancy ?? loaded.vpc?.instanceTenancy ?? 'default',
      marketType: input.InstanceMarketOptions?.MarketType ?? 'on-demand',
      profileArn: loaded.profile?.arn ?? input.IamInstanceProfile?.Arn,
      ...metadataOptions(input.MetadataOptions, loaded.image),
    },
    tagsFor(input.TagSpecifications, 'instance'),
  );
  if (!group) return { resource, context };
  return { resource, context: { ...context, 'ec2:PlacementGroup': ec2Arn(scope, 'placement-group', group) } };
}

function keyPairFacts({ keyPair }: LoadedLaunch) {
  return keyPair && { keyType: keyPair.row.keyType, tags: keyPair.tags };
}

/** What a request may name and nobody can have made here; it is judged by its ARN all the same. */
function namedElsewhere(scope: Scope, input: RunInstancesRequest): ResourceReference[] {
  const at = (type: string, id: string | undefined): ResourceReference[] =>
    id ? [{ resource: ec2Arn(scope, type, id), context: {} }] : [];
  const { LaunchTemplate: template, Placement: placement, BlockDeviceMappings: mappings = [] } = input;
  const reservation = input.CapacityReservationSpecification?.CapacityReservationTarget?.CapacityReservationId;
  return [
    ...at('launch-template', template && (template.LaunchTemplateId ?? '*')),
    ...at('placement-group', placement?.GroupName),
    ...at('capacity-reservation', reservation),
    ...at('spot-instances-request', input.InstanceMarketOptions?.MarketType === 'spot' ? '*' : undefined),
    ...mappings.flatMap(({ Ebs: ebs }) => (ebs?.SnapshotId ? [snapshot(scope, ebs.SnapshotId)] : [])),
  ];
}
