/** Ends an instance and what goes with it. */
import type { Ec2Tables } from '@cloudgate/store';
import { isShown, stateAt } from '../rows/instance-state.js';
import { profileOf, type Reading } from '../rows/instances.js';
import { inScope } from '../rows/scoped.js';
import { dropTags } from '../rows/tags.js';
import type { InstanceRow } from '../rows/types.js';
import { type Transition, userInitiated } from './transition.js';

/** Terminates an instance; one that is terminated stays so. */
export function terminate(tables: Ec2Tables, reading: Reading, row: InstanceRow): Transition {
  const before = stateAt(row, reading.now);
  if (before.Name === 'terminated' || before.Name === 'shutting-down') return { id: row.id, before, after: before };
  const at = new Date(reading.now);
  releaseInterfaces(tables, row.id);
  releaseVolumes(tables, row.id);
  const profile = profileOf(tables, row.id);
  if (profile) tables.profileAssociations.delete(profile);
  const terminated = tables.instances.update(row.id, {
    state: 'shutting-down',
    stateChangedAt: at,
    stateTransitionReason: userInitiated(at),
    stateReasonCode: 'Client.UserInitiatedShutdown',
    stateReasonMessage: 'Client.UserInitiatedShutdown: User initiated shutdown',
    subnetId: null,
    vpcId: null,
    privateIpAddress: null,
    publicIpAddress: null,
    publicDnsName: '',
  });
  return { id: row.id, before, after: stateAt(terminated, reading.now) };
}

/** Takes out the rows of instances that are no longer shown. */
export function forgetTerminated(tables: Ec2Tables, reading: Reading): void {
  for (const row of tables.instances.findBy('region', inScope(reading))) {
    if (isShown(row, reading.now)) continue;
    dropTags(tables, row.id);
    tables.instances.delete(row);
  }
}

function releaseInterfaces(tables: Ec2Tables, instanceId: string): void {
  for (const { id } of tables.networkInterfaces.findBy('instance', instanceId)) {
    for (const group of tables.networkInterfaceGroups.findBy('networkInterface', id)) {
      tables.networkInterfaceGroups.delete(group);
    }
    dropTags(tables, id);
    tables.networkInterfaces.delete(id);
  }
}

function releaseVolumes(tables: Ec2Tables, instanceId: string): void {
  for (const attachment of tables.volumeAttachments.findBy('instance', instanceId)) {
    tables.volumeAttachments.delete(attachment);
    if (attachment.deleteOnTermination) {
      dropTags(tables, attachment.volumeId);
      tables.volumes.delete(attachment.volumeId);
    } else {
      tables.volumes.update(attachment.volumeId, { state: 'available' });
    }
  }
}
