/** A part that cannot be asked. The gate fails closed on it: the client hears 503 and nothing is served. */
import { ServiceError } from '@cloudgate/common';

/** Thrown when a part did not answer in time, or not at all. */
export class PartUnavailableError extends ServiceError {
  constructor(part: string, cause?: unknown) {
    super('ServiceUnavailable', `The ${part} cannot be reached. Try again shortly.`, {
      status: 503,
      headers: { 'retry-after': '1' },
      cause,
    });
    this.name = 'PartUnavailableError';
  }
}
