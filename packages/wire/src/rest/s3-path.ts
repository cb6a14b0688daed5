/** Which bucket and key a request names. */
import type { WireRequest } from '../protocol.js';
import { decodeUri } from './rest-query.js';

/** What a path is about. */
export type ResourceLevel = 'service' | 'bucket' | 'object';

/** A bucket and key as they are in storage: percent-decoded once, nothing normalized. */
export interface S3Path {
  readonly level: ResourceLevel;
  readonly bucket?: string;
  readonly key?: string;
}

/**
 * Reads a path-style path, or the key of a virtual-hosted-style request. Dots, double and trailing slashes stay.
 * @throws WireError InvalidURI for bad escapes
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function readS3Path(request: WireRequest): S3Path {
  const path = request.path.startsWith('/') ? request.path.slice(1) : request.path;
  if (request.bucket !== undefined) {
    if (path === '') return { level: 'bucket', bucket: request.bucket };
    return { level: 'object', bucket: request.bucket, key: decodeUri(path) };
  }
  if (path === '') return { level: 'service' };
  const slash = path.indexOf('/');
  if (slash < 0 || slash === path.length - 1) {
    return { level: 'bucket', bucket: decodeUri(slash < 0 ? path : path.slice(0, slash)) };
  }
  return { level: 'object', bucket: decodeUri(path.slice(0, slash)), key: decodeUri(path.slice(slash + 1)) };
}
