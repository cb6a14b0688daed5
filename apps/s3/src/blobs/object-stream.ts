/** The bytes of an object, or a range of them, as something that can be sent. */
import { Readable } from 'node:stream';
import type { ObjectRecord, Segment } from '@cloudgate/store';
import type { Blobs } from './blobs.js';

/** Bytes from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of an object. A stream holds its blobs until it closes, so that a deletion meanwhile does not cut it off.
 */
export function objectBytes(object: ObjectRecord, span: Span, blobs: Blobs): Readable | Uint8Array {
  if (object.inline !== undefined) {
    return span.start === 0 && span.end === object.size ? object.inline : object.inline.subarray(span.start, span.end);
  }
  if (span.start >= span.end) return new Uint8Array();
  const pieces = piecesOf(object.segments, span);
  const release = blobs.hold(pieces.map(({ blobId }) => blobId));
  const [only] = pieces;
  const stream =
    only !== undefined && pieces.length === 1
      ? blobs.read(only.blobId, only.start, only.end)
      : Readable.from(inTurn(pieces, blobs), { objectMode: false });
  return stream.once('close', release);
}

interface Piece extends Span {
  readonly blobId: string;
}

function piecesOf(segments: readonly Segment[], span: Span): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { blobId, size } of segments) {
    const start = Math.max(span.start - at, 0);
    const end = Math.min(span.end - at, size);
    if (start < end) pieces.push({ blobId, start, end });
    at += size;
  }
  return pieces;
}

async function* inTurn(pieces: readonly Piece[], blobs: Blobs): AsyncGenerator<Uint8Array> {
  for (const { blobId, start, end } of pieces) yield* blobs.read(blobId, start, end) as AsyncIterable<Uint8Array>;
}
