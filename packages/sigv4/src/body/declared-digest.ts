import type { Failure } from '../failure.js';
import type { RequestHeaders } from '../request-headers.js';
import { type ChecksumAlgorithm, checksumLength } from './checksum.js';

/** A digest that a request or its trailer names. */
export interface DeclaredDigest {
  /** The header: `content-md5` or `x-amz-checksum-…`. */
  readonly name: string;
  readonly algorithm: ChecksumAlgorithm;
  /** Base64. */
  readonly value: string;
}

const checksums: ReadonlyMap<string, ChecksumAlgorithm> = new Map([
  ['x-amz-checksum-crc32', 'crc32'],
  ['x-amz-checksum-crc32c', 'crc32c'],
  ['x-amz-checksum-crc64nvme', 'crc64nvme'],
  ['x-amz-checksum-sha1', 'sha1'],
  ['x-amz-checksum-sha256', 'sha256'],
]);

/** The algorithm of an `x-amz-checksum-…` header. */
export function checksumOf(name: string): ChecksumAlgorithm | undefined {
  return checksums.get(name);
}

/** Reads a digest; base64 of the right length, and nothing else. */
export function declaredDigest(name: string, algorithm: ChecksumAlgorithm, value: string): DeclaredDigest | Failure {
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === checksumLength[algorithm] && bytes.toString('base64') === value
    ? { name, algorithm, value }
    : { kind: 'invalid-digest', name, given: value };
}

/**
 * The digests that a request's headers name.
 * @param withChecksums false where `x-amz-checksum-…` is about something other than this body
 */
export function digestsOf(headers: RequestHeaders, withChecksums: boolean): DeclaredDigest[] | Failure {
  const digests: DeclaredDigest[] = [];
  let checksumsSeen = 0;
  for (const [at, name] of headers.names.entries()) {
    const checksum = withChecksums ? checksums.get(name) : undefined;
    const algorithm = name === 'content-md5' ? 'md5' : checksum;
    if (algorithm === undefined) continue;
    const value = headers.values[at] ?? '';
    if (name === 'content-md5' && headers.isRepeated(name)) return { kind: 'invalid-digest', name, given: value };
    if (checksum !== undefined && (checksumsSeen += 1) > 1) return { kind: 'several-checksums' };
    const digest = declaredDigest(name, algorithm, value);
    if ('kind' in digest) return digest;
    digests.push(digest);
  }
  return digests;
}
