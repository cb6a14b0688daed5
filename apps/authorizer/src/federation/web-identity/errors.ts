/**
 * STS's refusals of a token.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
import { ServiceError } from '@cloudgate/common';

/** A token that proves nobody. */
export function invalidToken(message: string, cause?: unknown): ServiceError {
  return new ServiceError('InvalidIdentityToken', message, { cause });
}

/** A token of the past. */
export function expiredToken(now: number, expires: number): ServiceError {
  return new ServiceError(
    'ExpiredTokenException',
    `Token expired: current date/time ${now} must be before the expiration date/time ${expires}`,
  );
}

/** A provider that does not answer, or not in time. */
export function unreachable(cause: unknown): ServiceError {
  const message = "Couldn't communicate with your identity provider: it did not answer the request for its keys.";
  return new ServiceError('IDPCommunicationError', message, { cause });
}

/** A provider whose keys do not verify the token, as far as it gives any. */
export function noVerificationKey(cause?: unknown): ServiceError {
  return new ServiceError(
    'InvalidIdentityToken',
    "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity " +
      'documentation for requirements',
    { cause },
  );
}
