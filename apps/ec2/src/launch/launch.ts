/** The command of a launch: makes the instances with their network interfaces, volumes, profile and tags. */
import { createHash } from 'node:crypto';
import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import { newEc2Id, ServiceError } from '@cloudgate/common';
import type { Ec2Tables } from '@cloudgate/store';
import { macAddress, privateAddress, privateName, publicAddress, publicName } from '../addresses/addresses.js';
import { notFound } from '../errors/not-found.js';
import { writeDefaultNetwork } from '../rows/default-network.js';
import { attributesOf, writeAttributes } from '../rows/instance-attributes.js';
import { inScope } from '../rows/scoped.js';
import { putTags } from '../rows/tags.js';
import type { InstanceRow } from '../rows/types.js';
import type { Scope } from '../scope.js';
import { tagsFor } from '../tags/tag-specifications.js';
import type { CheckedLaunch } from './check-launch.js';
import { type LoadedLaunch, primaryInterface } from './load-launch.js';
import { metadataOptions } from './metadata-options.js';

/** A checked launch and all that it is made of. */
export interface Launch {
  readonly input: RunInstancesRequest;
  readonly loaded: LoadedLaunch;
  readonly checked: CheckedLaunch;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly now: number;
}

/**
 * Launches. The same client token with the same parameters gives the instances that it gave before.
 * @throws ServiceError `IdempotentParameterMismatch`, or about something that went away in the meantime
 */
export function launch(tables: Ec2Tables, scope: Scope, plan: Launch): InstanceRow[] {
  const { input, checked } = plan;
  const digest = digestOf(input);
  const before = earlier(tables, scope, { token: input.ClientToken, digest });
  if (before.length > 0) return before;
  writeDefaultNetwork(tables, scope);
  const gone = checked.groups.find(({ id }) => tables.securityGroups.get(id) === undefined);
  if (gone) throw notFound('security-group', [gone.id]);
  const reservationId = newEc2Id('r');
  const count = input.MaxCount ?? 1;
  return Array.from({ length: count }, (_, launchIndex) =>
    launchOne(tables, scope, { ...plan, reservationId, launchIndex, digest }),
  );
}

interface OneLaunch extends Launch {
  readonly reservationId: string;
  readonly launchIndex: number;
  readonly digest: string;
}

function launchOne(tables: Ec2Tables, scope: Scope, plan: OneLaunch): InstanceRow {
  const { input, checked, loaded, now } = plan;
  const { subnet, image } = checked;
  const primary = primaryInterface(input);
  const at = new Date(now);
  const address = privateAddress(tables, subnet, input.PrivateIpAddress ?? primary?.PrivateIpAddress);
  const isPublic = primary?.AssociatePublicIpAddress ?? subnet.mapPublicIpOnLaunch;
  const publicIpAddress = isPublic ? publicAddress() : null;
  const metadata = metadataOptions(input.MetadataOptions, image);
  const row = tables.instances.insert({
    ...inScope(scope),
    id: newEc2Id('i'),
    availabilityZone: subnet.availabilityZone,
    reservationId: plan.reservationId,
    launchIndex: plan.launchIndex,
    clientToken: input.ClientToken ?? null,
    imageId: image.id,
    instanceType: checked.type.name,
    architecture: image.architecture,
    state: 'pending',
    stateChangedAt: at,
    stateReasonCode: null,
    stateReasonMessage: null,
    stateTransitionReason: '',
    launchTime: at,
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    privateIpAddress: address,
    publicIpAddress,
    privateDnsName: privateName(scope.region, address),
    publicDnsName: publicName(scope.region, publicIpAddress),
    keyName: input.KeyName ?? null,
    rootDeviceName: image.rootDeviceName,
    ebsOptimized: input.EbsOptimized ?? false,
    sourceDestCheck: true,
    monitoring: input.Monitoring?.Enabled ? 'enabled' : 'disabled',
    tenancy: input.Placement?.Tenancy ?? loaded.vpc?.instanceTenancy ?? 'default',
    metadataHttpTokens: metadata.metadataTokens,
    metadataHopLimit: metadata.metadataHopLimit,
    metadataHttpEndpoint: metadata.metadataEndpoint,
    metadataTags: metadata.metadataTags,
    disableApiTermination: input.DisableApiTermination ?? false,
    disableApiStop: input.DisableApiStop ?? false,
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior ?? 'stop',
    userData: input.UserData ?? null,
    attributes: writeAttributes({
      digest: plan.digest,
      getsPublicAddress: isPublic,
      cpuCredits: input.CreditSpecification?.CpuCredits,
    }),
  });
  putTags(tables, { ...scope, id: row.id, type: 'instance' }, tagsFor(input.TagSpecifications, 'instance'));
  attachInterface(tables, scope, { plan, row });
  attachVolumes(tables, scope, { plan, row });
  associateProfile(tables, scope, { plan, row });
  return row;
}

function attachInterface(tables: Ec2Tables, scope: Scope, { plan, row }: { plan: OneLaunch; row: InstanceRow }): void {
  const { input, checked } = plan;
  const primary = primaryInterface(input);
  const { id } = tables.networkInterfaces.insert({
    ...inScope(scope),
    id: newEc2Id('eni'),
    vpcId: checked.subnet.vpcId,
    subnetId: checked.subnet.id,
    availabilityZone: row.availabilityZone,
    description: primary?.Description ?? '',
    interfaceType: 'interface',
    macAddress: macAddress(),
    privateIpAddress: row.privateIpAddress ?? '',
    privateDnsName: row.privateDnsName,
    publicIpAddress: row.publicIpAddress,
    sourceDestCheck: true,
    requesterManaged: false,
    status: 'in-use',
    createdAt: row.launchTime,
    attachmentId: newEc2Id('eni-attach'),
    instanceId: row.id,
    deviceIndex: 0,
    attachedAt: row.launchTime,
    attachmentStatus: 'attached',
    deleteOnTermination: primary?.DeleteOnTermination ?? true,
  });
  checked.groups.forEach((group, position) => {
    tables.networkInterfaceGroups.insert({ ...inScope(scope), networkInterfaceId: id, groupId: group.id, position });
  });
  const tags = tagsFor(input.TagSpecifications, 'network-interface');
  putTags(tables, { ...scope, id, type: 'network-interface' }, tags);
}

function attachVolumes(tables: Ec2Tables, scope: Scope, { plan, row }: { plan: OneLaunch; row: InstanceRow }): void {
  for (const { device, deleteOnTermination, volume } of plan.loaded.devices) {
    const { id } = tables.volumes.insert({
      ...inScope(scope),
      ...volume,
      id: newEc2Id('vol'),
      availabilityZone: row.availabilityZone,
      state: 'in-use',
      createdAt: row.launchTime,
      multiAttach: false,
    });
    tables.volumeAttachments.insert({
      ...inScope(scope),
      volumeId: id,
      instanceId: row.id,
      device,
      state: 'attached',
      attachedAt: row.launchTime,
      deleteOnTermination,
    });
    putTags(tables, { ...scope, id, type: 'volume' }, tagsFor(plan.input.TagSpecifications, 'volume'));
  }
}

function associateProfile(tables: Ec2Tables, scope: Scope, { plan, row }: { plan: OneLaunch; row: InstanceRow }): void {
  const { profile } = plan.loaded;
  if (profile === undefined) return;
  tables.profileAssociations.insert({
    ...inScope(scope),
    id: newEc2Id('iip-assoc'),
    instanceId: row.id,
    instanceProfileArn: profile.arn,
    instanceProfileId: profile.id,
    state: 'associated',
    associatedAt: row.launchTime,
  });
}

function digestOf(input: RunInstancesRequest): string {
  const { DryRun: _, ...parameters } = input;
  return createHash('sha256').update(JSON.stringify(parameters)).digest('hex');
}

function earlier(
  tables: Ec2Tables,
  scope: Scope,
  { token, digest }: { token: string | undefined; digest: string },
): InstanceRow[] {
  if (!token) return [];
  const rows = tables.instances.findBy('clientToken', { ...inScope(scope), clientToken: token });
  const differs = rows.some((row) => attributesOf(row).digest !== digest);
  if (!differs) return rows;
  const message = 'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).';
  throw new ServiceError('IdempotentParameterMismatch', message);
}
