/**
 * MFA of a request to STS: a code of a device that is the caller's own, good for one session.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
import type { ServiceError } from '@cloudgate/common';
import type { Caller, Requirement } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { stepOfCode } from '../mfa/device-codes.js';
import { accessDenied } from '../access-denied.js';

/** MFA as requests give it. */
export interface MultiFactorInput {
  readonly SerialNumber?: string | undefined;
  readonly TokenCode?: string | undefined;
}

/** A code that is the device's, and not yet used up. */
export interface VerifiedCode {
  readonly id: string;
  readonly step: number;
}

function failed(why: string): ServiceError {
  return accessDenied(`MultiFactorAuthentication failed${why}`);
}

const invalidCode = ' with invalid MFA one time pass code.';

/**
 * The code of a request, verified; `undefined` when it gives none.
 * @throws ServiceError `AccessDenied`
 */
export async function verifiedCode(
  { SerialNumber: id, TokenCode: code }: MultiFactorInput,
  caller: Caller,
  tools: IdentityTools,
): Promise<VerifiedCode | undefined> {
  if (id === undefined && code === undefined) return undefined;
  if (id === undefined || code === undefined) {
    throw failed(', must provide both MFA serial number and one time pass code.');
  }
  const device = await tools.policyStore.read('mfaDevice', { id });
  const { principal } = caller;
  if (device?.user === undefined || principal.kind !== 'user' || device.user.id !== principal.id) {
    throw failed(
      ', unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    );
  }
  const step = stepOfCode(tools, device, code);
  if (step === undefined) throw failed(invalidCode);
  return { id, step };
}

/**
 * Uses the code up; gives what the session says of it.
 * @throws ServiceError `AccessDenied` when another request used it first
 */
export async function useCode(
  { policyStore, clock }: IdentityTools,
  code: VerifiedCode | undefined,
): Promise<{ readonly mfaAt?: number }> {
  if (code === undefined) return {};
  if (!(await policyStore.run('acceptMfaCode', code))) throw failed(invalidCode);
  return { mfaAt: clock.cloud() };
}

/** The requirements, asked as by a caller who has just given MFA. */
export function withMultiFactor(
  [first, ...rest]: readonly [Requirement, ...Requirement[]],
  code: VerifiedCode | undefined,
): [Requirement, ...Requirement[]] {
  if (code === undefined) return [first, ...rest];
  const given = { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' };
  const add = (requirement: Requirement): Requirement => ({
    ...requirement,
    context: { ...requirement.context, ...given },
  });
  return [add(first), ...rest.map(add)];
}
