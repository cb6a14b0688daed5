/** Turns at a bucket's policy: the policy and what is known of it lie in two stores, and change together or not at all. */

/** Lets one change of a bucket's policy begin only when the one before it has ended. One process owns the buckets. */
export class PolicyTurns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work once all earlier work on this bucket has ended, well or not. */
  async take<T>(bucketId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(bucketId) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#last.set(bucketId, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(bucketId) === turn) this.#last.delete(bucketId);
    }
  }
}
