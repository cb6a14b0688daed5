import type { Failure } from '../failure.js';
import type { Anonymous, PayloadMode, Presented } from '../presented.js';
import type { RequestHeaders } from '../request-headers.js';
import type { SigningKey } from '../signing-key.js';
import type { ChecksumAlgorithm } from './checksum.js';
import { ChunkChain } from './chunk-chain.js';
import { type DeclaredDigest, digestsOf } from './declared-digest.js';
import { announcedTrailer } from './trailer.js';

/** How to verify an S3 body. */
export interface BodyOptions {
  /** The key that verified the request; signed chunks need it. */
  readonly signingKey?: SigningKey;
  /** Digests to compute besides those that the request names, such as `md5` for an entity tag. */
  readonly compute?: readonly ChecksumAlgorithm[];
  /** False where `x-amz-checksum-…` is about an object rather than this body: CompleteMultipartUpload. */
  readonly checksumHeaders?: boolean;
}

/** What a request says of its body, read and found well-formed. */
export interface BodyPlan {
  readonly mode: PayloadMode;
  /** The SHA-256 that is signed, in hexadecimal. */
  readonly sha256?: string;
  /** The signatures of the chunks, when they are signed. */
  readonly chain?: ChunkChain;
  /** The checksum header that the trailer has. */
  readonly announced?: string;
  /** Bytes without framing. */
  readonly length?: number;
  readonly digests: readonly DeclaredDigest[];
  readonly compute: readonly ChecksumAlgorithm[];
}

function decodedLength(headers: RequestHeaders): number | Failure {
  const name = 'x-amz-decoded-content-length';
  const given = headers.get(name);
  if (given === undefined) return { kind: 'missing-decoded-length' };
  const valid = /^\d{1,15}$/.test(given) && !headers.isRepeated(name);
  return valid ? Number(given) : { kind: 'invalid-decoded-length', given };
}

/** Reads what a request says of its body. */
export function planBody(source: Presented | Anonymous, options: BodyOptions): BodyPlan | Failure {
  const { headers, payload } = source;
  const { mode, declared } = payload;
  if (mode === 'buffered') throw new TypeError('only S3 bodies are verified as streams');
  const digests = digestsOf(headers, options.checksumHeaders ?? true);
  if (!Array.isArray(digests)) return digests;
  const common = { mode, digests, compute: options.compute ?? [] };
  if (mode === 'unsigned') return common;
  if (mode === 'sha256') return { ...common, ...(declared === undefined ? undefined : { sha256: declared }) };
  const length = decodedLength(headers);
  if (typeof length !== 'number') return length;
  const announced = mode === 'chunked' ? undefined : announcedTrailer(headers);
  if (typeof announced === 'object') return announced;
  if (announced !== undefined && digests.some(({ name }) => name !== 'content-md5')) {
    return { kind: 'several-checksums' };
  }
  const chunked = { ...common, length, ...(announced === undefined ? undefined : { announced }) };
  if (mode === 'unsigned-trailer') return chunked;
  // Nobody's chunks cannot be signed.
  if (source.kind === 'anonymous') return { kind: 'missing-authentication' };
  if (!options.signingKey) throw new TypeError('signed chunks need the signing key of their request');
  return { ...chunked, chain: new ChunkChain(source, options.signingKey) };
}
