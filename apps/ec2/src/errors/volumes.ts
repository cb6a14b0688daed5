/** Errors about volumes and where they are attached. */
import { ServiceError } from '@cloudgate/common';

/** `VolumeInUse`, for what wants a volume that is attached to nothing. */
export function volumeInUse(id: string, instanceId: string): ServiceError {
  return new ServiceError('VolumeInUse', `Volume ${id} is currently attached to ${instanceId}`);
}

/** `IncorrectState`, for a volume that is in another state than the change wants. */
export function volumeState(id: string, state: string): ServiceError {
  return new ServiceError('IncorrectState', `Volume '${id}' is in the '${state}' state.`);
}

/** `InvalidVolume.ZoneMismatch`. */
export function zoneMismatch(id: string, instanceId: string): ServiceError {
  const message = `The volume '${id}' is not in the same availability zone as instance '${instanceId}'`;
  return new ServiceError('InvalidVolume.ZoneMismatch', message);
}

/** `InvalidAttachment.NotFound`. */
export function noAttachment(id: string, instanceId: string): ServiceError {
  const message = `The volume '${id}' is not attached to instance '${instanceId}'.`;
  return new ServiceError('InvalidAttachment.NotFound', message);
}

/** `OperationNotPermitted`, for the root volume of an instance that is not stopped. */
export function rootVolume(id: string, instanceId: string): ServiceError {
  const message = `Unable to detach root volume '${id}' from instance '${instanceId}'`;
  return new ServiceError('OperationNotPermitted', message);
}

/** `InvalidZone.NotFound`. */
export function noZone(name: string): ServiceError {
  return new ServiceError('InvalidZone.NotFound', `The zone '${name}' does not exist.`);
}
