/**
 * How values travel: in V8's structured clone form, which keeps dates, bytes and `undefined` apart. Both ends are the
 * same program, and nothing is read whose digest its token does not cover.
 */
import { ServiceError } from '@cloudgate/common';
import { deserialize, serialize } from 'node:v8';
import { PartUnavailableError } from '../unavailable.js';

/** Writes a value. */
export function pack(value: unknown): Buffer {
  return serialize(value);
}

/** Reads a value. */
export function unpack(bytes: Uint8Array): unknown {
  return deserialize(bytes);
}

interface PackedError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly unavailable: boolean;
}

/** Writes an error that a client is to be told. */
export function packError(error: ServiceError): Buffer {
  const { code, message, status, details, headers } = error;
  return pack({ code, message, status, details, headers, unavailable: error instanceof PartUnavailableError });
}

/** Reads such an error again. */
export function unpackError(bytes: Uint8Array): ServiceError {
  const { code, message, status, details, headers, unavailable } = unpack(bytes) as PackedError;
  const error = new ServiceError(code, message, { status, details, headers });
  return unavailable ? Object.assign(new PartUnavailableError('part behind it', error), { message }) : error;
}
