/**
 * Credentials in the `Authorization` header.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { hash } from 'node:crypto';
import { parseAmzDate, parseDateHeader, formatAmzDate } from '../amz-date.js';
import { parseCredential, parseSignedHeaders } from './credential.js';
import type { Failure } from '../failure.js';
import type { Payload, Presented } from '../presented.js';
import type { QueryParameter } from '../canonical/query-parameters.js';
import type { RequestHeaders } from '../request-headers.js';
import type { SignedRequest, SignedService } from '../signed-request.js';

/** A request taken apart as far as both forms of credentials need it. */
export interface ReadRequest {
  readonly service: SignedService;
  readonly request: SignedRequest;
  readonly headers: RequestHeaders;
  readonly parameters: readonly QueryParameter[];
}

/** The one algorithm that is verified here. */
export const algorithm = 'AWS4-HMAC-SHA256';
/** Schemes of other signature versions: S3's version 2, version 4A. */
const otherSignatures = new Set(['AWS', 'AWS3', 'AWS3-HTTPS', 'AWS4-ECDSA-P256-SHA256', 'AWS4-HMAC-SHA1']);
const wanted = ['Credential', 'Signature', 'SignedHeaders'];

function fieldsOf(text: string): Map<string, string> | Failure {
  const fields = new Map<string, string>();
  for (const part of text.split(',')) {
    const pair = part.trim();
    if (pair === '') continue;
    const at = pair.indexOf('=');
    if (at < 0) return { kind: 'malformed-pair', hashed: hash('sha256', pair, 'base64') };
    const name = pair.slice(0, at);
    if (fields.has(name)) return { kind: 'repeated', via: 'header', name };
    fields.set(name, pair.slice(at + 1));
  }
  return fields;
}

interface Time {
  readonly amzDate: number;
  readonly amzDateText: string;
}

/** `X-Amz-Date`, or the `Date` header in its place; nothing when there is neither. */
function timeOf(headers: RequestHeaders): Time | Failure | undefined {
  const amzDateText = headers.get('x-amz-date');
  const name = amzDateText === undefined ? 'date' : 'x-amz-date';
  if (headers.isRepeated(name)) return { kind: 'repeated', via: 'header', name };
  const given = amzDateText ?? headers.get('date');
  if (given === undefined) return undefined;
  const amzDate = amzDateText === undefined ? parseDateHeader(given) : parseAmzDate(given);
  if (amzDate === undefined) return { kind: 'malformed-date', via: 'header', given };
  return { amzDate, amzDateText: amzDateText ?? formatAmzDate(amzDate) };
}

/** Reads the credential of an `Authorization` header. */
export function headerCredential(
  read: ReadRequest,
  authorization: string,
  payload: Payload | Failure,
): Presented | Failure {
  const space = authorization.indexOf(' ');
  const scheme = space < 0 ? authorization : authorization.slice(0, space);
  if (scheme !== algorithm) {
    return otherSignatures.has(scheme)
      ? { kind: 'unsupported-algorithm', via: 'header', algorithm: scheme }
      : { kind: 'unsupported-authorization' };
  }
  const { headers } = read;
  const fields = fieldsOf(authorization.slice(scheme.length));
  if (!(fields instanceof Map)) return fields;
  const time = timeOf(headers);
  const credentialText = fields.get('Credential');
  const signature = fields.get('Signature');
  const signedHeaders = fields.get('SignedHeaders');
  if (!credentialText || !signature || !signedHeaders || time === undefined) {
    const missing = wanted.filter((name) => !fields.get(name));
    if (time === undefined) missing.push('X-Amz-Date');
    return { kind: 'incomplete', via: 'header', missing, hashed: hash('sha256', authorization, 'base64') };
  }
  if ('kind' in time) return time;
  const credential = parseCredential(credentialText, 'header');
  if ('kind' in credential) return credential;
  if ('kind' in payload) return payload;
  if (headers.isRepeated('x-amz-security-token')) {
    return { kind: 'repeated', via: 'header', name: 'x-amz-security-token' };
  }
  const sessionToken = headers.get('x-amz-security-token');
  return {
    kind: 'header',
    accessKeyId: credential.accessKeyId,
    scope: credential.scope,
    signedHeaders: parseSignedHeaders(signedHeaders),
    signature,
    amzDate: time.amzDate,
    amzDateText: time.amzDateText,
    ...(sessionToken === undefined ? undefined : { sessionToken }),
    payload,
    service: read.service,
    request: read.request,
    headers,
    parameters: read.parameters,
  };
}
