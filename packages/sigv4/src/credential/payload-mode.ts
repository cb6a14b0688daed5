/**
 * What `x-amz-content-sha256` may say.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 */
import type { Failure } from '../failure.js';
import type { Payload, PayloadMode } from '../presented.js';
import type { QueryParameter } from '../canonical/query-parameters.js';
import type { RequestHeaders } from '../request-headers.js';

const modes: ReadonlyMap<string, PayloadMode> = new Map([
  ['UNSIGNED-PAYLOAD', 'unsigned'],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'chunked'],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', 'chunked-trailer'],
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'unsigned-trailer'],
]);

const hexHash = /^[0-9a-f]{64}$/;
const headerName = 'x-amz-content-sha256';

function s3Payload(declared: string): Payload | Failure {
  const mode = modes.get(declared);
  if (mode !== undefined) return { mode, declared };
  if (hexHash.test(declared)) return { mode: 'sha256', declared };
  return { kind: 'invalid-content-sha256', given: declared };
}

/** A request to read the payload mode of. */
export interface PayloadSource {
  readonly kind: 'header' | 'presigned' | 'anonymous';
  readonly headers: RequestHeaders;
  readonly parameters: readonly QueryParameter[];
}

/**
 * How a request's body is bound to its signature. S3 alone has modes; a presigned or anonymous S3 request that does
 * not name one has an unsigned body.
 */
export function payloadOf(source: PayloadSource, service: string): Payload | Failure {
  const { kind, headers } = source;
  if (headers.isRepeated(headerName)) return { kind: 'repeated', via: 'header', name: headerName };
  const header = headers.get(headerName);
  if (service !== 's3') return header === undefined ? { mode: 'buffered' } : { mode: 'buffered', declared: header };
  if (header !== undefined) return s3Payload(header);
  if (kind === 'header') return { kind: 'missing-content-sha256' };
  // Presigners move headers to the query under the names that their callers wrote.
  const named = source.parameters.filter(({ name }) => name.toLowerCase() === headerName);
  if (named.length > 1) return { kind: 'repeated', via: 'query', name: 'X-Amz-Content-Sha256' };
  const [parameter] = kind === 'presigned' ? named : [];
  return parameter ? s3Payload(parameter.value) : { mode: 'unsigned', declared: 'UNSIGNED-PAYLOAD' };
}
