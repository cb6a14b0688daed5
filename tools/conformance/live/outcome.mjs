/** What an answer says of the decision. */

const denied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'Client.UnauthorizedOperation',
]);

/** The caller was not even known: nothing was decided. */
const unknownCaller = new Set([
  'AuthFailure',
  'ExpiredToken',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** The request itself was at fault: whether it would have been allowed is not said. */
const faulty = /^(InvalidArgument|InvalidParameter|InvalidRequest|Malformed|MissingParameter|Validation)/;

/**
 * `allow`, `deny`, or why it is neither.
 * What fails after it was allowed, with NoSuchKey say, was allowed.
 */
export function outcomeOf({ status, code }) {
  if (denied.has(code)) return { outcome: 'deny' };
  if (unknownCaller.has(code)) return { fault: `the caller is not known: ${code}`, unknownCaller: true };
  if (code === 'NotImplemented' || status === 501) return { outcome: 'allow', unserved: true };
  if (status >= 500) return { fault: `the endpoint answered ${status} ${code ?? ''}`.trim(), broken: true };
  return { outcome: 'allow', early: faulty.test(code ?? '') };
}
