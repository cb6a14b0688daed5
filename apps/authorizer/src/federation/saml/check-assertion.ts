/**
 * Whether an assertion is of the provider, for AWS, and of now.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
import type { Partition } from '@cloudgate/common';
import type { Assertion } from '@cloudgate/saml';
import { expiredAssertion, invalidResponse } from './errors.js';
import { isAudience, isRecipient } from './sign-in-endpoints.js';

const minute = 60_000;
/** How long after its issue an assertion is taken. It is taken again in that time: for several roles, say. */
const redeemable = 5 * minute;
/** How far the provider's clock may run ahead. */
const clockSkew = 5 * minute;

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** What an assertion is held against. */
export interface Expected {
  readonly entityId: string;
  readonly partition: Partition;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly now: number;
}

/** The recipient, by the one confirmation that there must be. */
function confirmedRecipient({ confirmations }: Assertion, { partition, now }: Expected): string {
  const [confirmation, ...more] = confirmations;
  const { method, recipient, notOnOrAfter, notBefore } = confirmation ?? {};
  if (more.length > 0 || method !== bearer || recipient === undefined || notOnOrAfter === undefined) {
    throw invalidResponse('Response does not contain exactly one SubjectConfirmation with NotOnOrAfter and Recipient.');
  }
  // SAML allows no NotBefore here.
  if (notBefore !== undefined) throw invalidResponse('Response does not contain a valid SubjectConfirmation.');
  if (!isRecipient(recipient, partition)) throw invalidResponse('Response does not contain the required recipient.');
  if (notOnOrAfter <= now) throw expiredAssertion();
  return recipient;
}

function checkTimes({ issuedAt, notBefore, notOnOrAfter, sessionNotOnOrAfter }: Assertion, now: number): void {
  if (Math.max(issuedAt, notBefore ?? issuedAt) > now + clockSkew) {
    throw invalidResponse('Response is not valid yet.');
  }
  const ends = [issuedAt + redeemable, notOnOrAfter, sessionNotOnOrAfter];
  if (ends.some((end) => end !== undefined && end <= now)) throw expiredAssertion();
}

/**
 * Checks an assertion.
 * @returns its recipient
 * @throws ServiceError `InvalidIdentityToken`, `ExpiredTokenException`
 */
export function checkAssertion(assertion: Assertion, expected: Expected): string {
  if (assertion.issuer !== expected.entityId) throw invalidResponse('Issuer not present in specified provider');
  checkTimes(assertion, expected.now);
  const { audiences } = assertion;
  const isForAws = (restriction: readonly string[]) => restriction.some((one) => isAudience(one, expected.partition));
  if (audiences.length === 0 || !audiences.every(isForAws)) {
    throw invalidResponse('Response does not contain the required audience.');
  }
  return confirmedRecipient(assertion, expected);
}
