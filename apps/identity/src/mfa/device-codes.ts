/** Codes of a device, by its sealed seed and the cloud clock. */
import { ServiceError } from '@cloudgate/common';
import { type MfaDeviceRecord, open } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { fromBase32 } from './base32.js';
import { stepOfCodes, timeStep } from './totp.js';

/** Time steps that a code may be early or late. */
const tolerance = 1;
/** For two codes in a row: the first of them may be a little older. */
const enableTolerance = { before: 3, after: 1 } as const;
/** Two hours: how far a device may have drifted to be brought back. */
const resyncTolerance = 240;

function seedOf({ keys }: IdentityTools, { id, sealedSeed }: MfaDeviceRecord): Buffer {
  const seed = open(keys.secretSeal, sealedSeed, id);
  if (seed === undefined) throw new Error(`the seed of \`${id}\` was not sealed with this installation's key`);
  return fromBase32(seed);
}

/** AWS's error for codes that are not the device's. */
export function invalidAuthenticationCode(): ServiceError {
  return new ServiceError('InvalidAuthenticationCode', 'Authentication code for device is not valid.', { status: 403 });
}

/** The time step of a code, if it is the device's, good now, and newer than the last one accepted. */
export function stepOfCode(tools: IdentityTools, device: MfaDeviceRecord, code: string): number | undefined {
  const expected = timeStep(tools.clock.cloud()) + device.drift;
  const from = Math.max(expected - tolerance, device.lastStep + 1);
  return stepOfCodes(seedOf(tools, device), [code], { from, to: expected + tolerance });
}

/**
 * The time step of the second of two codes in a row, with which a device is enabled.
 * @throws ServiceError `InvalidAuthenticationCode`
 */
export function enablingStep(tools: IdentityTools, device: MfaDeviceRecord, codes: readonly [string, string]): number {
  const now = timeStep(tools.clock.cloud());
  const range = { from: now - enableTolerance.before, to: now + enableTolerance.after };
  const first = stepOfCodes(seedOf(tools, device), codes, range);
  if (first === undefined) throw invalidAuthenticationCode();
  return first + 1;
}

/**
 * The time step of the second of two codes in a row, and by how much the device runs ahead.
 * @throws ServiceError `InvalidAuthenticationCode`
 */
export function resyncStep(
  tools: IdentityTools,
  device: MfaDeviceRecord,
  codes: readonly [string, string],
): { readonly step: number; readonly drift: number } {
  const now = timeStep(tools.clock.cloud());
  const range = { from: Math.max(now - resyncTolerance, device.lastStep + 1), to: now + resyncTolerance };
  const first = stepOfCodes(seedOf(tools, device), codes, range);
  if (first === undefined) throw invalidAuthenticationCode();
  return { step: first + 1, drift: first + 1 - now };
}
