/** Takes in a body as it flows: hashes it, keeps a small one in memory and streams a larger one into a blob. */
import { createHash } from 'node:crypto';
import type { Blobs, BlobWriter } from './blobs.js';

/** Bodies up to this many bytes lie in the object's metadata row. */
export const inlineLimit = 16 * 1024;

/** What may carry a body: a stream of verified bytes, or bytes at hand. */
export type Body = AsyncIterable<Uint8Array> | Uint8Array | string | undefined;

/** How a body is taken in. */
export interface ReceiveOptions {
  readonly blobs: Blobs;
  /** Bodies up to this many bytes are not made blobs; 0 makes a blob of every one. */
  readonly inlineUpTo: number;
  /** Called with each chunk as it comes, and the length so far; throws to refuse the body. */
  readonly observe?: (chunk: Uint8Array, length: number) => void;
}

/** A body that was taken in: its bytes, or the blob that holds them. */
export interface Received {
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly md5: string;
  readonly inline?: Uint8Array;
  readonly blobId?: string;
}

/**
 * Reads a body to its end.
 * @throws whatever the body or its observer throws, after all that was written is gone again
 */
export async function receive(body: Body, { blobs, inlineUpTo, observe }: ReceiveOptions): Promise<Received> {
  const md5 = createHash('md5');
  let size = 0;
  let small: Uint8Array[] = [];
  let writer: BlobWriter | undefined;
  try {
    for await (const chunk of chunks(body)) {
      size += chunk.length;
      observe?.(chunk, size);
      md5.update(chunk);
      if (size <= inlineUpTo) {
        small.push(chunk);
        continue;
      }
      writer ??= blobs.create();
      for (const early of small) await writer.write(early);
      small = [];
      await writer.write(chunk);
    }
    if (writer === undefined && inlineUpTo === 0) writer = blobs.create();
    const digest = md5.digest('hex');
    if (writer === undefined) return { size, md5: digest, inline: Buffer.concat(small) };
    return { size, md5: digest, blobId: await writer.finish() };
  } catch (error) {
    await writer?.discard();
    throw error;
  }
}

async function* chunks(body: Body): AsyncGenerator<Uint8Array> {
  if (body === undefined) return;
  if (typeof body === 'string') yield Buffer.from(body);
  else if (body instanceof Uint8Array) yield body;
  else yield* body;
}
