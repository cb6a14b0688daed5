import { ServiceError } from '@cloudgate/common';

const most = 1000;
const usual = 50;

/**
 * How many results a call gets.
 * @throws ServiceError `ValidationException` for a number out of range
 */
export function resultLimit(asked: number | undefined): number {
  if (asked === undefined) return usual;
  if (!Number.isInteger(asked) || asked < 1 || asked > most) {
    throw new ServiceError('ValidationException', `maxResults must be a whole number from 1 to ${most}`);
  }
  return asked;
}
