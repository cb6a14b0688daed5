/**
 * The headers of an S3 request, with those that a presigned URL carries in its query.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
import type { WireRequest } from '../protocol.js';
import { queryOf } from './rest-query.js';

type Headers = WireRequest['headers'];

const merged = new WeakMap<WireRequest, Headers>();

function merge(request: WireRequest): Headers {
  const headers: Record<string, string> = { ...request.headers };
  for (const [name, value] of queryOf(request)) {
    const lower = name.toLowerCase();
    // The query is signed whole, so it wins over a header of the same name.
    if (lower.startsWith('x-amz-')) headers[lower] = value;
  }
  return headers;
}

/**
 * The headers, names lower-cased. SDKs move `x-amz-` headers into the query of the URLs that they presign.
 * @throws WireError for a query that cannot be read
 */
export function headersOf(request: WireRequest): Headers {
  if (!request.query.includes('X-Amz-Signature=')) return request.headers;
  let headers = merged.get(request);
  if (!headers) merged.set(request, (headers = merge(request)));
  return headers;
}
