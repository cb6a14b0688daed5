/** Writes `aws-chunked` bodies, signed by node's own HMAC. */
import { createHash, createHmac } from 'node:crypto';
import { secretAccessKey } from './oracle.js';

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const keyOf = (): Buffer =>
  ['20130524', 'us-east-1', 's3', 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secretAccessKey}`));

const scope = '20130524T000000Z\n20130524/us-east-1/s3/aws4_request';

/** How to frame a body. */
export interface Framing {
  /** The request's signature, when chunks are signed. */
  readonly seed?: string;
  /** `name:value` of the trailer. */
  readonly trailer?: string;
}

/** Frames the pieces of a body, and its end. */
export function frame(pieces: readonly Buffer[], { seed, trailer }: Framing): Buffer {
  let previous = seed;
  const sign = (kind: string, rest: string): string => {
    previous = hmac(keyOf(), `AWS4-HMAC-SHA256-${kind}\n${scope}\n${previous}\n${rest}`).toString('hex');
    return previous;
  };
  const parts: (Buffer | string)[] = [];
  for (const piece of [...pieces, Buffer.alloc(0)]) {
    const signature =
      seed === undefined ? '' : `;chunk-signature=${sign('PAYLOAD', `${sha256('')}\n${sha256(piece)}`)}`;
    parts.push(`${piece.length.toString(16)}${signature}\r\n`, piece, piece.length > 0 ? '\r\n' : '');
  }
  if (trailer !== undefined) {
    parts.push(`${trailer}\r\n`);
    if (seed !== undefined) parts.push(`x-amz-trailer-signature:${sign('TRAILER', sha256(`${trailer}\n`))}\r\n`);
  }
  parts.push('\r\n');
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}
