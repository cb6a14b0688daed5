/** What a launch request names or falls to, as it is there now. */
import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { InstanceProfileReference } from '@cloudgate/ports';
import type { Ec2ReadTables } from '@cloudgate/store';
import { type MachineImage, imageWith } from '../catalogue/images.js';
import { defaultInstanceType } from '../catalogue/instance-types.js';
import {
  defaultSubnet,
  defaultVpc,
  securityGroupNamed,
  securityGroupWith,
  subnetWith,
  vpcWith,
} from '../rows/network.js';
import { inScope } from '../rows/scoped.js';
import { tagsOf } from '../rows/tags.js';
import type { KeyPairRow, SecurityGroupRow, SubnetRow, VpcRow } from '../rows/types.js';
import type { Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { type PlannedDevice, planDevices } from './block-devices.js';

interface Tagged<Row> {
  readonly row: Row;
  readonly tags: readonly Tag[];
}

/** What a launch builds on; what does not exist is undefined. */
export interface LoadedLaunch {
  readonly imageId: string;
  readonly image: MachineImage | undefined;
  readonly instanceType: string;
  readonly subnetId: string;
  readonly subnet: Tagged<SubnetRow> | undefined;
  readonly vpc: VpcRow | undefined;
  /** By the id or the name that the request gave. */
  readonly groups: ReadonlyMap<string, Tagged<SecurityGroupRow> | undefined>;
  readonly keyPair: Tagged<KeyPairRow> | undefined;
  readonly profile: InstanceProfileReference | undefined;
  readonly devices: readonly PlannedDevice[];
}

/** The request's first network interface, which may carry what is else given of the instance. */
export function primaryInterface(input: RunInstancesRequest) {
  return input.NetworkInterfaces?.find(({ DeviceIndex: index = 0 }) => index === 0);
}

/** The security groups that a request names by id. */
export function groupIdsOf(input: RunInstancesRequest): readonly string[] {
  return input.SecurityGroupIds ?? primaryInterface(input)?.Groups ?? [];
}

/** Reads all that a launch builds on, but for the instance profile, which is IAM's. */
export function loadLaunch(
  tables: Ec2ReadTables,
  scope: Scope,
  { input, profile }: { input: RunInstancesRequest; profile: InstanceProfileReference | undefined },
): LoadedLaunch {
  const imageId = input.ImageId ?? '';
  const image = imageWith(scope.region, imageId);
  const named = input.SubnetId ?? primaryInterface(input)?.SubnetId;
  const subnet =
    named === undefined
      ? defaultSubnet(tables, scope, input.Placement?.AvailabilityZone || undefined)
      : subnetWith(tables, scope, named);
  const vpc = subnet ? vpcWith(tables, scope, subnet.vpcId) : undefined;
  const keyPair = input.KeyName ? tables.keyPairs.find('name', { ...inScope(scope), name: input.KeyName }) : undefined;
  return {
    imageId,
    image,
    instanceType: input.InstanceType ?? defaultInstanceType,
    subnetId: named ?? subnet?.id ?? '*',
    subnet: subnet && { row: subnet, tags: tagsOf(tables, subnet.id) },
    vpc,
    groups: loadGroups(tables, scope, { input, vpc: vpc ?? defaultVpc(tables, scope) }),
    keyPair: keyPair && { row: keyPair, tags: tagsOf(tables, keyPair.id) },
    profile,
    devices: planDevices(scope.region, image, input.BlockDeviceMappings),
  };
}

function loadGroups(
  tables: Ec2ReadTables,
  scope: Scope,
  { input, vpc }: { input: RunInstancesRequest; vpc: VpcRow },
): LoadedLaunch['groups'] {
  const ids = groupIdsOf(input);
  const names = input.SecurityGroups ?? [];
  const tagged = (row: SecurityGroupRow | undefined) => row && { row, tags: tagsOf(tables, row.id) };
  if (ids.length + names.length === 0) {
    const standard = securityGroupNamed(tables, vpc, 'default');
    return new Map(standard ? [[standard.id, tagged(standard)]] : []);
  }
  return new Map([
    ...ids.map((id) => [id, tagged(securityGroupWith(tables, scope, id))] as const),
    ...names.map((name) => [name, tagged(securityGroupNamed(tables, vpc, name))] as const),
  ]);
}
