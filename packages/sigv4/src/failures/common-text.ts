/**
 * What services other than S3 say of a failure.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
import { formatAmzDate } from '../amz-date.js';
import type { Failure, ScopeFault } from '../failure.js';

/** What a failure comes to; each protocol has its own code for it. */
export type FailureClass = 'missing' | 'incomplete' | 'mismatch' | 'invalid-token' | 'expired-token' | 'expired';

/** A failure's class and text. */
export interface CommonText {
  readonly class: FailureClass;
  readonly message: string;
}

const mismatch =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

const missingFromHeader: Readonly<Record<string, string>> = {
  'X-Amz-Date': "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
};

function scopeText(fault: ScopeFault): string {
  switch (fault.part) {
    case 'region':
      return `Credential should be scoped to a valid region.`;
    case 'service':
      return `Credential should be scoped to correct service: '${fault.expected}'.`;
    case 'terminator':
      return `Credential should be scoped with a valid terminator: 'aws4_request', not '${fault.given}'.`;
    case 'date':
      return (
        'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ' +
        `'${fault.given}' != '${fault.expected}', from '${fault.amzDate}'.`
      );
  }
}

function incompleteText(failure: Extract<Failure, { kind: 'incomplete' }>): string {
  const { missing } = failure;
  if (failure.via === 'query') {
    const parts = missing.map((name) => `AWS query-string parameters must include '${name}'.`);
    return `${parts.join(' ')} Re-examine the query-string parameters.`;
  }
  const parts = missing.map((name) => missingFromHeader[name] ?? `Authorization header requires '${name}' parameter.`);
  return `${parts.join(' ')} (Hashed with SHA-256 and encoded with Base64) Authorization=${failure.hashed ?? ''}`;
}

function skewText(failure: Extract<Failure, { kind: 'skewed' }>): string {
  const expired = failure.direction === 'expired';
  const bound = failure.now + (expired ? -failure.skewMs : failure.skewMs);
  const minutes = `${formatAmzDate(failure.now)} ${expired ? '-' : '+'} ${Math.round(failure.skewMs / 60_000)} min.`;
  const start = expired ? 'Signature expired: ' : 'Signature not yet current: ';
  const middle = expired ? ' is now earlier than ' : ' is still later than ';
  return `${start}${formatAmzDate(failure.amzDate)}${middle}${formatAmzDate(bound)} (${minutes})`;
}

function presignedText(failure: Extract<Failure, { kind: 'presigned-expired' | 'presigned-not-yet' }>): string {
  const now = formatAmzDate(failure.now);
  if (failure.kind === 'presigned-expired') {
    const end = formatAmzDate(failure.amzDate + failure.expiresSeconds * 1000);
    return `Signature expired: ${end} is now earlier than ${now}`;
  }
  return `Signature not yet current: ${formatAmzDate(failure.amzDate)} is still later than ${now}`;
}

function mismatchText(failure: Extract<Failure, { kind: 'signature-mismatch' }>): string {
  const canonical =
    failure.canonicalRequest === undefined
      ? ''
      : `\n\nThe Canonical String for this request should have been\n'${failure.canonicalRequest}'`;
  return `${mismatch}${canonical}\n\nThe String-to-Sign should have been\n'${failure.stringToSign}'\n`;
}

function unsignedText(names: readonly string[]): string {
  const quoted = names.map((name) => (name === 'host' ? "'Host' or ':authority'" : `'${name}'`));
  return `${quoted.join(' and ')} must be a 'SignedHeader' in the AWS Authorization.`;
}

const incomplete = (message: string): CommonText => ({ class: 'incomplete', message });

/** The text of a failure, and what it comes to. */
export function commonText(failure: Failure): CommonText {
  switch (failure.kind) {
    case 'missing-authentication':
      return { class: 'missing', message: 'Request is missing Authentication Token' };
    case 'unknown-key':
    case 'invalid-token':
      return { class: 'invalid-token', message: 'The security token included in the request is invalid.' };
    case 'expired-token':
      return { class: 'expired-token', message: 'The security token included in the request is expired' };
    case 'incomplete':
      return incomplete(incompleteText(failure));
    case 'unsupported-authorization':
    case 'unsupported-algorithm':
      return incomplete("Unsupported AWS 'algorithm': only 'AWS4-HMAC-SHA256' is supported.");
    case 'malformed-pair':
      return incomplete(
        'Invalid key=value pair (missing equal-sign) in Authorization header ' +
          `(hashed with SHA-256 and encoded with Base64): '${failure.hashed}'.`,
      );
    case 'malformed-credential':
      return incomplete(
        'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, ' +
          `got '${failure.credential}'`,
      );
    case 'malformed-date':
      return incomplete(
        `Date must be in ISO-8601 'basic format'. Got '${failure.given}'. See http://en.wikipedia.org/wiki/ISO_8601`,
      );
    case 'invalid-expires':
      return incomplete(`'X-Amz-Expires' must be a number of seconds from 1 to 604800. Got '${failure.given}'.`);
    case 'repeated':
      return incomplete(`'${failure.name}' must not appear more than once.`);
    case 'several-mechanisms':
      return incomplete('The request must be signed either in its Authorization header or in its query-string.');
    case 'scope':
      return { class: 'mismatch', message: failure.faults.map(scopeText).join(' ') };
    case 'skewed':
      return { class: 'expired', message: skewText(failure) };
    case 'presigned-expired':
    case 'presigned-not-yet':
      return { class: 'expired', message: presignedText(failure) };
    case 'headers-not-signed':
      return { class: 'mismatch', message: unsignedText(failure.names) };
    case 'signature-mismatch':
      return { class: 'mismatch', message: mismatchText(failure) };
    default:
      // The rest is about bodies that S3 alone reads as streams.
      return { class: 'mismatch', message: mismatch };
  }
}
