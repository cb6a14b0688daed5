/**
 * STS's refusals of a SAML assertion.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
 */
import { ServiceError } from '@cloudgate/common';

/** A response that proves nobody, or that lacks what a session needs. */
export function invalidResponse(message: string): ServiceError {
  return new ServiceError('InvalidIdentityToken', message);
}

/** An assertion that came too late. */
export function expiredAssertion(): ServiceError {
  return new ServiceError('ExpiredTokenException', 'Token must be redeemed within 5 minutes of issuance');
}

/** A provider that does not vouch for the user. */
export function rejectedClaim(): ServiceError {
  return new ServiceError('IDPRejectedClaim', 'The identity provider (IdP) reported that authentication failed.', {
    status: 403,
  });
}

/** A role that the assertion does not give. */
export function notAuthorized(): ServiceError {
  return new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithSAML', { status: 403 });
}
