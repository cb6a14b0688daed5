import type { ErrorDescription } from './protocol.js';

/** A request that cannot be read, with the answer that its protocol gives. */
export class WireError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fault = 'Sender' as const;
  readonly details?: ErrorDescription['details'];

  constructor(code: string, message: string, options: { status?: number; details?: ErrorDescription['details'] } = {}) {
    super(message);
    this.name = 'WireError';
    this.code = code;
    this.status = options.status ?? 400;
    if (options.details) this.details = options.details;
  }
}
