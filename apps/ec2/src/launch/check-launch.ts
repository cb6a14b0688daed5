/** Checks a launch request against what it builds on, and says what is to be launched. */
import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { ServiceError } from '@cloudgate/common';
import { instanceTypeNamed, type InstanceType } from '../catalogue/instance-types.js';
import type { MachineImage } from '../catalogue/images.js';
import { zonesOf } from '../catalogue/zones.js';
import { allFound, checkIds, notFound } from '../errors/not-found.js';
import { invalidCombination, invalidValue, missingParameter, unsupported } from '../errors/parameters.js';
import { checkedProfile } from '../profiles/named-profile.js';
import type { SecurityGroupRow, SubnetRow } from '../rows/types.js';
import type { Scope } from '../scope.js';
import { checkTagSpecifications } from '../tags/tag-specifications.js';
import { checkDevices } from './block-devices.js';
import { groupIdsOf, type LoadedLaunch, primaryInterface } from './load-launch.js';
import { checkMetadataOptions, metadataOptions } from './metadata-options.js';

/** What a checked launch builds on: all of it is there. */
export interface CheckedLaunch {
  readonly image: MachineImage;
  readonly type: InstanceType;
  readonly subnet: SubnetRow;
  readonly groups: readonly SecurityGroupRow[];
}

/**
 * Checks a launch.
 * @throws ServiceError in EC2's words for what is missing, malformed, not there or not served
 */
export function checkLaunch(scope: Scope, input: RunInstancesRequest, loaded: LoadedLaunch): CheckedLaunch {
  checkCounts(input);
  checkNotServed(input);
  if (loaded.imageId === '') throw missingParameter('ImageId');
  checkIds('image', [loaded.imageId]);
  const { image } = loaded;
  if (image === undefined) throw notFound('image', [loaded.imageId]);
  const type = instanceTypeNamed(loaded.instanceType);
  if (type === undefined) throw invalidValue(`Invalid value '${loaded.instanceType}' for InstanceType.`);
  if (type.architecture !== image.architecture) throw architectureMismatch(type, image);
  const subnet = checkSubnet(scope, input, loaded);
  const groups = checkGroups(input, loaded, subnet);
  if (input.KeyName && loaded.keyPair === undefined) throw notFound('key-pair', [input.KeyName]);
  checkedProfile(scope, input.IamInstanceProfile, loaded.profile);
  checkDevices(loaded.devices);
  checkMetadataOptions(metadataOptions(input.MetadataOptions, image));
  checkUserData(input.UserData);
  checkChoices(input);
  checkTagSpecifications(input.TagSpecifications, ['instance', 'volume', 'network-interface']);
  return { image, type, subnet, groups };
}

function checkChoices(input: RunInstancesRequest): void {
  const choices: [name: string, value: string | undefined, allowed: string[]][] = [
    ['tenancy', input.Placement?.Tenancy, ['default', 'dedicated', 'host']],
    ['instanceInitiatedShutdownBehavior', input.InstanceInitiatedShutdownBehavior, ['stop', 'terminate']],
    ['creditSpecification.cpuCredits', input.CreditSpecification?.CpuCredits, ['standard', 'unlimited']],
  ];
  for (const [name, value, allowed] of choices) {
    if (value !== undefined && !allowed.includes(value)) {
      throw invalidValue(`Value (${value}) for parameter ${name} is invalid.`);
    }
  }
}

function checkUserData(userData: string | undefined): void {
  if (!userData) return;
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(userData)) throw invalidValue('Invalid BASE64 encoding of user data');
  if (Buffer.from(userData, 'base64').length > 16384) throw invalidValue('User data is limited to 16384 bytes');
}

function checkCounts({ MinCount: min, MaxCount: max }: RunInstancesRequest): void {
  if (min === undefined) throw missingParameter('MinCount');
  if (max === undefined) throw missingParameter('MaxCount');
  if (min < 1) throw invalidValue(`Value (${min}) for parameter minCount is invalid. Must be greater than zero.`);
  if (max < min) {
    throw invalidValue(`Value (${min}) for parameter minCount is invalid. It must be no greater than maxCount.`);
  }
  if (max > 1000) {
    throw new ServiceError(
      'InstanceLimitExceeded',
      'You have requested more instances than your limit of 1000 allows.',
    );
  }
}

function checkNotServed(input: RunInstancesRequest): void {
  const { LaunchTemplate: template, Placement: placement } = input;
  if (template) {
    const id = template.LaunchTemplateId;
    if (!id) {
      const message = `The specified launch template, with template name ${template.LaunchTemplateName ?? ''}, does not exist.`;
      throw new ServiceError('InvalidLaunchTemplateName.NotFoundException', message);
    }
    const message = `The specified launch template, with template ID ${id}, does not exist.`;
    throw new ServiceError('InvalidLaunchTemplateId.NotFound', message);
  }
  if (placement?.GroupName) {
    throw new ServiceError('InvalidPlacementGroup.Unknown', `The Placement Group '${placement.GroupName}' is unknown.`);
  }
  if (input.InstanceMarketOptions?.MarketType) {
    throw unsupported('Spot Instances and Capacity Blocks are not served here.');
  }
  if (input.CapacityReservationSpecification?.CapacityReservationTarget) {
    throw unsupported('Capacity Reservations are not served here.');
  }
  const existing = input.NetworkInterfaces?.find((each) => each.NetworkInterfaceId)?.NetworkInterfaceId;
  if (existing) throw notFound('network-interface', [existing]);
  if ((input.NetworkInterfaces?.length ?? 0) > 1) throw unsupported('An instance has one network interface here.');
}

function architectureMismatch(type: InstanceType, image: MachineImage): ServiceError {
  return invalidValue(
    `The architecture '${type.architecture}' of the specified instance type does not match the architecture ` +
      `'${image.architecture}' of the specified AMI. Specify an instance type and an AMI that have matching ` +
      "architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the " +
      'architecture of the instance type or AMI.',
  );
}

function checkSubnet(scope: Scope, input: RunInstancesRequest, loaded: LoadedLaunch): SubnetRow {
  const zone = input.Placement?.AvailabilityZone;
  if (zone && !zonesOf(scope.region).some((each) => each.name === zone)) {
    throw invalidValue(`Invalid availability zone: [${zone}]`);
  }
  const subnet = loaded.subnet?.row;
  if (subnet === undefined) {
    checkIds('subnet', [loaded.subnetId]);
    throw notFound('subnet', [loaded.subnetId]);
  }
  if (zone && subnet.availabilityZone !== zone) {
    throw invalidValue(
      `The availability zone '${zone}' does not match the availability zone of the subnet '${subnet.id}'.`,
    );
  }
  return subnet;
}

function checkGroups(input: RunInstancesRequest, loaded: LoadedLaunch, subnet: SubnetRow): SecurityGroupRow[] {
  const ids = groupIdsOf(input);
  const names = input.SecurityGroups ?? [];
  if (names.length > 0 && (input.SubnetId || input.NetworkInterfaces)) {
    throw invalidCombination('The parameter groupName cannot be used with the parameter subnet');
  }
  if (input.NetworkInterfaces && (input.SubnetId || input.SecurityGroupIds)) {
    throw invalidCombination(
      'Network interfaces and an instance-level subnet ID or security groups may not be specified on the same request',
    );
  }
  if (primaryInterface(input) === undefined && input.NetworkInterfaces?.length) {
    throw invalidValue('The network interface must have device index 0.');
  }
  const unknown = names.find((name) => loaded.groups.get(name) === undefined);
  if (unknown !== undefined) {
    const message = `The security group '${unknown}' does not exist in default VPC '${subnet.vpcId}'`;
    throw new ServiceError('InvalidGroup.NotFound', message);
  }
  allFound('security-group', new Map(ids.map((id) => [id, loaded.groups.get(id)])));
  // A group may be named by its id and by its name.
  const rows = [...new Set([...loaded.groups.values()].flatMap((found) => (found ? [found.row] : [])))];
  const elsewhere = rows.find((row) => row.vpcId !== subnet.vpcId);
  if (elsewhere) {
    const message = `Security group ${elsewhere.id} and subnet ${subnet.id} belong to different networks.`;
    throw new ServiceError('InvalidParameter', message);
  }
  return rows;
}
