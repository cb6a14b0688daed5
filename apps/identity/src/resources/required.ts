/** Members that must be there: the models mark few of them, and the SDK's types none. */
import { ServiceError } from '@cloudgate/common';

/**
 * The value of a member.
 * @throws ServiceError `ValidationError` when it is absent
 */
export function required<Value>(value: Value | undefined, member: string): Value {
  if (value === undefined) {
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    throw validationError(
      `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must not be null`,
    );
  }
  return value;
}

/** AWS's error for input out of its bounds. */
export function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}
