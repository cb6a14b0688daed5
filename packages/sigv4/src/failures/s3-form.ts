/**
 * S3's form.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
import { formatAmzDate } from '../amz-date.js';
import type { Failure, Via } from '../failure.js';
import type { ErrorForm } from './error-form.js';
import { s3BodyForm } from './s3-body-form.js';
import { denied, expectedCredential, invalidArgument, invalidRequest, isoTime } from './s3-parts.js';
import { s3ScopeForm } from './s3-scope-form.js';

const incompleteQuery =
  'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, ' +
  'X-Amz-SignedHeaders, and X-Amz-Expires parameters.';

const incompleteHeader =
  'The authorization header is malformed; the authorization header requires three components: ' +
  'Credential, SignedHeaders, and Signature.';

const severalMechanisms =
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter ' +
  'or the Authorization header should be specified';

const contentSha256 =
  'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, ' +
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, ' +
  'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.';

const expires = {
  'not-a-number': 'X-Amz-Expires should be a number',
  negative: 'X-Amz-Expires must be non-negative',
  'too-long':
    'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
} as const;

const badHeader = (message: string): ErrorForm => ({ code: 'AuthorizationHeaderMalformed', status: 400, message });
const badQuery = (message: string): ErrorForm => ({ code: 'AuthorizationQueryParametersError', status: 400, message });
const forbidden = (code: string, message: string): ErrorForm => ({ code, status: 403, message });
const malformed = (via: Via, header: string, query: string): ErrorForm =>
  via === 'header' ? badHeader(`The authorization header is malformed; ${header}`) : badQuery(query);

function mismatch(failure: Extract<Failure, { kind: 'signature-mismatch' }>): ErrorForm {
  const bytes = (text: string): string =>
    Buffer.from(text, 'latin1')
      .toString('hex')
      .replace(/..(?!$)/g, '$& ');
  const { accessKeyId, canonicalRequest, signature, stringToSign } = failure;
  return {
    ...forbidden(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ),
    details: {
      AWSAccessKeyId: accessKeyId,
      StringToSign: stringToSign,
      SignatureProvided: signature,
      StringToSignBytes: bytes(stringToSign),
      ...(canonicalRequest === undefined
        ? undefined
        : { CanonicalRequest: canonicalRequest, CanonicalRequestBytes: bytes(canonicalRequest) }),
    },
  };
}

function skewed(failure: Extract<Failure, { kind: 'skewed' }>): ErrorForm {
  return {
    ...forbidden('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'),
    details: {
      RequestTime: formatAmzDate(failure.amzDate),
      ServerTime: isoTime(failure.now),
      MaxAllowedSkewMilliseconds: String(failure.skewMs),
    },
  };
}

function presignedExpired(failure: Extract<Failure, { kind: 'presigned-expired' | 'presigned-not-yet' }>): ErrorForm {
  const details = {
    'X-Amz-Expires': String(failure.expiresSeconds),
    Expires: isoTime(failure.amzDate + failure.expiresSeconds * 1000),
    ServerTime: isoTime(failure.now),
  };
  return denied(failure.kind === 'presigned-expired' ? 'Request has expired' : 'Request is not valid yet', details);
}

/** S3's form. */
export function s3Form(failure: Failure): ErrorForm {
  switch (failure.kind) {
    case 'missing-authentication':
      return denied('Access Denied');
    case 'several-mechanisms':
      return invalidArgument(severalMechanisms, { ArgumentName: 'Authorization' });
    case 'unsupported-authorization':
      return invalidArgument('Unsupported Authorization Type', { ArgumentName: 'Authorization' });
    case 'unsupported-algorithm':
      return failure.via === 'query' && failure.algorithm !== 'AWS'
        ? badQuery('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"')
        : invalidRequest(
            'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
          );
    case 'incomplete':
      if (failure.via === 'query') return badQuery(incompleteQuery);
      return failure.missing.some((name) => name !== 'X-Amz-Date')
        ? badHeader(incompleteHeader)
        : denied('AWS authentication requires a valid Date or x-amz-date header');
    case 'malformed-pair':
      return badHeader(incompleteHeader);
    case 'repeated':
      return malformed(
        failure.via,
        `${failure.name} appears more than once.`,
        `${failure.name} appears more than once.`,
      );
    case 'malformed-credential':
      return malformed(
        failure.via,
        `the Credential is mal-formed; expecting "${expectedCredential}".`,
        `Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "${expectedCredential}".`,
      );
    case 'malformed-date':
      return failure.via === 'header'
        ? denied('AWS authentication requires a valid Date or x-amz-date header')
        : badQuery(`X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`);
    case 'invalid-expires':
      return badQuery(expires[failure.reason]);
    case 'missing-content-sha256':
      return invalidRequest('Missing required header for this request: x-amz-content-sha256');
    case 'invalid-content-sha256':
      return invalidArgument(contentSha256, { ArgumentName: 'x-amz-content-sha256', ArgumentValue: failure.given });
    case 'scope':
      return s3ScopeForm(failure);
    case 'headers-not-signed':
      return denied('There were headers present in the request which were not signed', {
        HeadersNotSigned: failure.names.join(', '),
      });
    case 'skewed':
      return skewed(failure);
    case 'presigned-expired':
    case 'presigned-not-yet':
      return presignedExpired(failure);
    case 'unknown-key':
      return {
        ...forbidden('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'),
        details: { AWSAccessKeyId: failure.accessKeyId },
      };
    case 'invalid-token':
      return { code: 'InvalidToken', status: 400, message: 'The provided token is malformed or otherwise invalid.' };
    case 'expired-token':
      return { code: 'ExpiredToken', status: 400, message: 'The provided token has expired.' };
    case 'signature-mismatch':
      return mismatch(failure);
    default:
      return s3BodyForm(failure);
  }
}
