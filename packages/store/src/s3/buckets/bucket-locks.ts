/** The buckets that objects may be written to: those that exist, but for one that is being deleted. */
import type { BucketRecord } from '../records.js';
import type { BucketStore } from './bucket-store.js';

/**
 * Writes to objects and to buckets take their turns in one queue, but a bucket's row goes in a later turn than the one
 * that found it empty. In between, nothing may come into it.
 */
export class BucketLocks {
  readonly #buckets: BucketStore;
  readonly #closing = new Set<string>();

  constructor(buckets: BucketStore) {
    this.#buckets = buckets;
  }

  /** The bucket, if it takes objects. Call it within a write's turn. */
  open(id: string): BucketRecord | undefined {
    return this.#closing.has(id) ? undefined : this.#buckets.get(id);
  }

  /** Lets nothing more into the bucket. */
  shut(id: string): void {
    this.#closing.add(id);
  }

  /** Takes `shut` back. */
  reopen(id: string): void {
    this.#closing.delete(id);
  }
}
