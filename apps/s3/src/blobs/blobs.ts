/** Where objects' bytes lie: blobs, written once, never changed, named by random ids that no key has a part in. */
import type { Readable } from 'node:stream';

/** Takes the bytes of a new blob. Either `finish` or `discard` ends it. */
export interface BlobWriter {
  write(chunk: Uint8Array): Promise<void>;
  /** Keeps the blob; it survives the process. */
  finish(): Promise<string>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** The blobs of one cloud. */
export interface Blobs {
  create(): BlobWriter;
  /** The bytes from `start` up to, but not including, `end`. */
  read(id: string, start: number, end: number): Readable;
  /** A second blob with the same bytes. */
  copy(id: string): Promise<string>;
  /** Keeps blobs readable, deleted or not, until the function it returns is called. */
  hold(ids: readonly string[]): () => void;
  /**
   * Deletes blobs that no metadata refers to any more. Requests that saw the metadata before still find the bytes for
   * {@link removalDelay}.
   */
  remove(ids: readonly string[]): void;
  /** Deletes blobs that no metadata ever referred to, at once. */
  discard(ids: readonly string[]): Promise<void>;
  /** Deletes every blob. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds for which a deleted blob can still be read: more than a request may take from `load` to `handle`. */
export const removalDelay = 10_000;
