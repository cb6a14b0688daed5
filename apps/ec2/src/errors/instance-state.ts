/** Errors about what an instance is in no state for, or protected against. */
import { ServiceError } from '@cloudgate/common';

/** `IncorrectInstanceState`, for a change that the instance's state does not allow. */
export function wrongState(id: string, change: 'started' | 'stopped' | 'rebooted'): ServiceError {
  const message = `The instance '${id}' is not in a state from which it can be ${change}.`;
  return new ServiceError('IncorrectInstanceState', message);
}

/** `IncorrectInstanceState`, for what wants a stopped instance. */
export function notStopped(id: string): ServiceError {
  return new ServiceError('IncorrectInstanceState', `The instance '${id}' is not in the 'stopped' state.`);
}

/** `OperationNotPermitted`, for a protected instance. */
export function notPermitted(id: string, change: 'terminated' | 'stopped', attribute: string): ServiceError {
  const advice = `Modify its '${attribute}' instance attribute and try again.`;
  return new ServiceError('OperationNotPermitted', `The instance '${id}' may not be ${change}. ${advice}`);
}
