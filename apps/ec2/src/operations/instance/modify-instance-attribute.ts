import { ServiceError } from '@cloudgate/common';
import type { Ec2Tables } from '@cloudgate/store';
import { allFound } from '../../errors/not-found.js';
import { unsupported } from '../../errors/parameters.js';
import { attributePatch, changeKeys, checkStopped } from '../../lifecycle/attribute-change.js';
import { foundInstance, loadOne, onInstance } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import { allOf } from '../../resources/reference.js';
import { existingSecurityGroup } from '../../resources/security-group.js';
import { existingVolume } from '../../resources/volume.js';
import { writeDefaultNetwork } from '../../rows/default-network.js';
import { instancesNow, type LoadedInstance } from '../../rows/instances.js';
import { loadSecurityGroups, type NamedSecurityGroups } from '../../rows/security-groups.js';
import type { InstanceRow, SecurityGroupRow } from '../../rows/types.js';
import { type LoadedVolume, loadVolume } from '../../rows/volumes.js';
import { scopeOf } from '../../scope.js';
import { readingOf, viewOf } from '../../views/view-context.js';

interface Loaded {
  readonly instance: LoadedInstance | undefined;
  readonly groups: NamedSecurityGroups;
  readonly volumes: ReadonlyMap<string, LoadedVolume | undefined>;
}

export default operation('ModifyInstanceAttribute', {
  load(call): Loaded {
    const { tables, scope } = viewOf(call);
    const volumeIds = (call.input.BlockDeviceMappings ?? []).flatMap(({ Ebs: ebs }) => ebs?.VolumeId ?? []);
    return {
      instance: loadOne(call),
      groups: loadSecurityGroups(tables, scope, call.input.Groups ?? []),
      volumes: new Map(volumeIds.map((id) => [id, loadVolume(tables, scope, id)])),
    };
  },
  authorize(call) {
    const scope = scopeOf(call);
    const { groups, volumes, instance } = call.loaded;
    const action = 'ec2:ModifyInstanceAttribute';
    const others = [
      ...[...groups].map(([id, found]) => existingSecurityGroup(scope, id, found)),
      ...[...volumes].map(([id, found]) => existingVolume(scope, id, found)),
    ];
    const requirement = onInstance(action, { ...call, loaded: instance });
    const context = { ...requirement.context, ...changeKeys(call.input) };
    return [{ ...requirement, context }, ...(others.length > 0 ? allOf(action, others) : [])];
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const context = viewOf(call);
    const reading = readingOf(context);
    const { row } = foundInstance(input.InstanceId, loaded.instance);
    const patch = attributePatch(input);
    const groups = allFound('security-group', loaded.groups).map((group) => group.row);
    if (input.BlockDeviceMappings?.some(({ Ebs: ebs }) => ebs?.VolumeId)) {
      throw unsupported('The volume of a device is changed by DetachVolume and AttachVolume.');
    }
    await tools.store.run((tables) => {
      const [now = row] = instancesNow(tables, reading, [row.id]);
      checkStopped(now, patch, reading.now);
      writeDefaultNetwork(tables, context.scope);
      if (Object.keys(patch).length > 0) tables.instances.update(now.id, patch);
      if (groups.length > 0) replaceGroups(tables, now, groups);
      for (const { DeviceName: device, Ebs: ebs } of input.BlockDeviceMappings ?? []) {
        keepVolume(tables, now, { device, deleteOnTermination: ebs?.DeleteOnTermination });
      }
    });
    return {};
  },
});

function replaceGroups(tables: Ec2Tables, instance: InstanceRow, groups: readonly SecurityGroupRow[]): void {
  const elsewhere = groups.find((group) => group.vpcId !== instance.vpcId);
  if (elsewhere) {
    const message = `You have specified two resources that belong to different networks: ${elsewhere.id}, ${instance.id}.`;
    throw new ServiceError('InvalidGroup.NotFound', message);
  }
  for (const { id } of tables.networkInterfaces.findBy('instance', instance.id)) {
    for (const before of tables.networkInterfaceGroups.findBy('networkInterface', id)) {
      tables.networkInterfaceGroups.delete(before);
    }
    groups.forEach((group, position) => {
      const { accountId, region } = instance;
      tables.networkInterfaceGroups.insert({ networkInterfaceId: id, groupId: group.id, accountId, region, position });
    });
  }
}

function keepVolume(
  tables: Ec2Tables,
  instance: InstanceRow,
  change: { readonly device: string | undefined; readonly deleteOnTermination: boolean | undefined },
): void {
  const attachment = tables.volumeAttachments
    .findBy('instance', instance.id)
    .find(({ device }) => device === change.device);
  if (attachment === undefined) {
    throw new ServiceError('InvalidInstanceAttributeValue', `No device is currently mapped at ${change.device ?? ''}`);
  }
  if (change.deleteOnTermination === undefined) return;
  tables.volumeAttachments.update(attachment, { deleteOnTermination: change.deleteOnTermination });
}
