/** The bytes of a copy: a second name for the source's blob where that is all it takes, else read through. */
import type { ObjectRecord, Segment, StoredChecksum } from '@cloudgate/store';
import type { Blobs } from '../../blobs/blobs.js';
import { objectBytes, type Span } from '../../blobs/object-stream.js';
import { inlineLimit, receive } from '../../blobs/receive.js';
import { checksumDigest, defaultChecksum } from '../checksum/checksum.js';

/** The bytes of a copy, and what is computed of them. */
export interface CopiedBytes {
  readonly size: number;
  readonly etag: string;
  readonly inline?: Uint8Array;
  readonly segments: readonly Segment[];
  readonly checksum?: StoredChecksum;
}

/** Which bytes to copy, and the checksum that the copy is to have. */
export interface CopyOptions {
  readonly span: Span;
  readonly algorithm: string;
  readonly inlineUpTo: number;
}

/** Copies a whole object, with its checksum or with one of another algorithm. */
export async function copyObjectBytes(
  source: ObjectRecord,
  blobs: Blobs,
  algorithm = source.checksum?.algorithm ?? defaultChecksum,
): Promise<CopiedBytes> {
  const { size, etag, checksum, segments } = source;
  const [only] = segments;
  const sameChecksum = checksum?.algorithm === algorithm && checksum?.type !== 'COMPOSITE';
  if (only !== undefined && only.partNumber === undefined && sameChecksum) {
    const blobId = await blobs.copy(only.blobId);
    return { size, etag, segments: [{ blobId, size }], ...(checksum && { checksum }) };
  }
  return copySpan(source, blobs, { span: { start: 0, end: size }, algorithm, inlineUpTo: inlineLimit });
}

/** Copies some of an object's bytes. */
export async function copySpan(
  source: ObjectRecord,
  blobs: Blobs,
  { span, algorithm, inlineUpTo }: CopyOptions,
): Promise<CopiedBytes> {
  const digest = checksumDigest(algorithm);
  const bytes = objectBytes(source, span, blobs);
  const observe = (chunk: Uint8Array) => digest.update(chunk);
  const { size, md5, inline, blobId } = await receive(bytes, { blobs, inlineUpTo, observe });
  return {
    size,
    etag: md5,
    ...(inline && { inline }),
    segments: blobId === undefined ? [] : [{ blobId, size }],
    checksum: { algorithm, value: digest.value(), type: 'FULL_OBJECT' },
  };
}
