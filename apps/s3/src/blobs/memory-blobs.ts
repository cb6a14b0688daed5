/** Blobs that live as long as the process: for `--memory` and for tests. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Blobs, BlobWriter } from './blobs.js';
import { Removals } from './removals.js';

/** Blobs in memory. */
export class MemoryBlobs implements Blobs {
  readonly #chunks = new Map<string, readonly Uint8Array[]>();
  readonly #removals = new Removals((id) => {
    this.#chunks.delete(id);
    return Promise.resolve();
  });

  create(): BlobWriter {
    const chunks: Uint8Array[] = [];
    return {
      write: (chunk) => {
        // The sender may use its buffer again.
        chunks.push(Buffer.from(chunk));
        return Promise.resolve();
      },
      finish: () => Promise.resolve(this.add(chunks)),
      discard: () => Promise.resolve(),
    };
  }

  read(id: string, start: number, end: number): Readable {
    const chunks = this.#chunks.get(id);
    if (chunks === undefined) throw new Error(`no blob \`${id}\``);
    return Readable.from(slices(chunks, start, end), { objectMode: false });
  }

  copy(id: string): Promise<string> {
    const chunks = this.#chunks.get(id);
    return chunks === undefined ? Promise.reject(new Error(`no blob \`${id}\``)) : Promise.resolve(this.add(chunks));
  }

  hold(ids: readonly string[]): () => void {
    return this.#removals.hold(ids);
  }

  remove(ids: readonly string[]): void {
    this.#removals.remove(ids);
  }

  discard(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#chunks.delete(id);
    return Promise.resolve();
  }

  async clear(): Promise<void> {
    await this.#removals.flush();
    this.#chunks.clear();
  }

  close(): Promise<void> {
    return this.clear();
  }

  /** How many blobs there are, those that wait for their deletion among them. */
  get size(): number {
    return this.#chunks.size;
  }

  private add(chunks: readonly Uint8Array[]): string {
    const id = randomBytes(16).toString('hex');
    this.#chunks.set(id, chunks);
    return id;
  }
}

function* slices(chunks: readonly Uint8Array[], start: number, end: number): Generator<Uint8Array> {
  let at = 0;
  for (const chunk of chunks) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, chunk.length);
    if (from < to) yield chunk.subarray(from, to);
    at += chunk.length;
    if (at >= end) return;
  }
}
