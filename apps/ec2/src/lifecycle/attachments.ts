/** The commands that attach and detach volumes. */
import { ServiceError } from '@cloudgate/common';
import type { Ec2Tables } from '@cloudgate/store';
import { invalidValue } from '../errors/parameters.js';
import { noAttachment, rootVolume, volumeInUse, volumeState as wrongState, zoneMismatch } from '../errors/volumes.js';
import { stateAt } from '../rows/instance-state.js';
import { instancesNow, type Reading } from '../rows/instances.js';
import { inScope } from '../rows/scoped.js';
import type { VolumeAttachmentRow } from '../rows/types.js';
import { volumeNow } from '../rows/volumes.js';
import { volumeState } from '../views/volume-view.js';

/** A volume on an instance, at a device. */
export interface Attachment {
  readonly volumeId: string;
  readonly instanceId: string;
  readonly device: string;
}

/**
 * Attaches a volume.
 * @throws ServiceError when either is in no state for it, they are in different zones, or the device is taken
 */
export function attach(
  tables: Ec2Tables,
  reading: Reading,
  { volumeId, instanceId, device }: Attachment,
): VolumeAttachmentRow {
  const volume = volumeNow(tables, reading, volumeId);
  const [instance] = instancesNow(tables, reading, [instanceId]);
  const state = instance && stateAt(instance, reading.now).Name;
  if (state !== 'running' && state !== 'stopped') {
    throw new ServiceError('IncorrectState', `Instance '${instanceId}' is not 'running'.`);
  }
  const [elsewhere] = tables.volumeAttachments.findBy('volume', volumeId);
  if (elsewhere) throw volumeInUse(volumeId, elsewhere.instanceId);
  const is = volumeState(volume, reading.now);
  if (is !== 'available') throw wrongState(volumeId, is);
  if (volume.availabilityZone !== instance?.availabilityZone) throw zoneMismatch(volumeId, instanceId);
  if (tables.volumeAttachments.findBy('instance', instanceId).some((each) => each.device === device)) {
    throw invalidValue(`Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`);
  }
  tables.volumes.update(volumeId, { state: 'in-use' });
  return tables.volumeAttachments.insert({
    ...inScope(reading),
    volumeId,
    instanceId,
    device,
    state: 'attached',
    attachedAt: new Date(reading.now),
    deleteOnTermination: false,
  });
}

/**
 * Detaches a volume from the instance that it is on, or from the one that is named.
 * @throws ServiceError `IncorrectState`, `InvalidAttachment.NotFound`, or `OperationNotPermitted` for the root volume of
 *   an instance that is not stopped
 */
export function detach(
  tables: Ec2Tables,
  reading: Reading,
  wanted: { readonly volumeId: string; readonly instanceId: string | undefined; readonly device: string | undefined },
): VolumeAttachmentRow {
  const volume = volumeNow(tables, reading, wanted.volumeId);
  const [attachment] = tables.volumeAttachments.findBy('volume', volume.id);
  if (attachment === undefined) throw wrongState(volume.id, volumeState(volume, reading.now));
  const { instanceId, device } = attachment;
  if (wanted.instanceId && wanted.instanceId !== instanceId) throw noAttachment(volume.id, wanted.instanceId);
  if (wanted.device && wanted.device !== device) throw noAttachment(volume.id, instanceId);
  const instance = tables.instances.get(instanceId);
  if (instance?.rootDeviceName === device && stateAt(instance, reading.now).Name !== 'stopped') {
    throw rootVolume(volume.id, instanceId);
  }
  tables.volumeAttachments.delete(attachment);
  tables.volumes.update(volume.id, { state: 'available' });
  return attachment;
}
