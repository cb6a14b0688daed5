/**
 * Credentials in the query: presigned requests.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
import { parseAmzDate } from '../amz-date.js';
import { algorithm, type ReadRequest } from './authorization-header.js';
import { parseCredential, parseSignedHeaders } from './credential.js';
import type { Failure } from '../failure.js';
import type { Payload, Presented } from '../presented.js';
import type { QueryParameter } from '../canonical/query-parameters.js';

/** A week, in seconds. */
const longestExpiry = 604_800;
const wanted = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date'];
const known = new Set([...wanted, 'X-Amz-Expires', 'X-Amz-Security-Token', 'X-Amz-Content-Sha256']);
/** Any of these says that the query carries a credential. */
const marks = new Set(['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature']);

/** True when the query carries a Signature Version 4 credential, or parts of one. */
export function isPresigned(parameters: readonly QueryParameter[]): boolean {
  return parameters.some(({ name }) => marks.has(name));
}

/** True when the query carries a Signature Version 2 credential. */
export function isPresignedVersion2(parameters: readonly QueryParameter[]): boolean {
  return (
    parameters.some(({ name }) => name === 'AWSAccessKeyId') && parameters.some(({ name }) => name === 'Signature')
  );
}

/** Canonical encoding has no malformed escapes, but the bytes need not be UTF-8. */
function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function fieldsOf(parameters: readonly QueryParameter[]): Map<string, string> | Failure {
  const fields = new Map<string, string>();
  for (const { name, value } of parameters) {
    if (!known.has(name)) continue;
    if (fields.has(name)) return { kind: 'repeated', via: 'query', name };
    fields.set(name, decoded(value));
  }
  return fields;
}

function expiryOf(text: string): number | Failure {
  if (!/^-?\d{1,15}$/.test(text)) return { kind: 'invalid-expires', reason: 'not-a-number', given: text };
  const seconds = Number(text);
  if (seconds < 1) return { kind: 'invalid-expires', reason: 'negative', given: text };
  if (seconds > longestExpiry) return { kind: 'invalid-expires', reason: 'too-long', given: text };
  return seconds;
}

function missingFrom(fields: ReadonlyMap<string, string>, service: string): string[] {
  // S3 wants an expiry; elsewhere a presigned request is good for as long as a header signature.
  const all = service === 's3' ? [...wanted, 'X-Amz-Expires'] : wanted;
  return all.filter((name) => !fields.get(name));
}

function tokenOf(read: ReadRequest, fromQuery: string | undefined): string | Failure | undefined {
  const name = 'x-amz-security-token';
  const fromHeader = read.headers.get(name);
  if (fromHeader === undefined) return fromQuery;
  if (fromQuery !== undefined || read.headers.isRepeated(name)) return { kind: 'repeated', via: 'header', name };
  return fromHeader;
}

/** Reads the credential of a presigned request. */
export function presignedCredential(read: ReadRequest, payload: Payload | Failure): Presented | Failure {
  const fields = fieldsOf(read.parameters);
  if (!(fields instanceof Map)) return fields;
  const given = fields.get('X-Amz-Algorithm');
  if (given && given !== algorithm) return { kind: 'unsupported-algorithm', via: 'query', algorithm: given };
  const missing = missingFrom(fields, read.service.name);
  if (missing.length > 0) return { kind: 'incomplete', via: 'query', missing };
  const amzDateText = fields.get('X-Amz-Date') ?? '';
  const amzDate = parseAmzDate(amzDateText);
  if (amzDate === undefined) return { kind: 'malformed-date', via: 'query', given: amzDateText };
  const expiresText = fields.get('X-Amz-Expires');
  const expiresSeconds = expiresText === undefined ? undefined : expiryOf(expiresText);
  if (typeof expiresSeconds === 'object') return expiresSeconds;
  const credential = parseCredential(fields.get('X-Amz-Credential') ?? '', 'query');
  if ('kind' in credential) return credential;
  if ('kind' in payload) return payload;
  const sessionToken = tokenOf(read, fields.get('X-Amz-Security-Token'));
  if (typeof sessionToken === 'object') return sessionToken;
  return {
    kind: 'presigned',
    accessKeyId: credential.accessKeyId,
    scope: credential.scope,
    signedHeaders: parseSignedHeaders(fields.get('X-Amz-SignedHeaders') ?? ''),
    signature: fields.get('X-Amz-Signature') ?? '',
    amzDate,
    amzDateText,
    ...(expiresSeconds === undefined ? undefined : { expiresSeconds }),
    ...(sessionToken === undefined ? undefined : { sessionToken }),
    payload,
    ...read,
  };
}
