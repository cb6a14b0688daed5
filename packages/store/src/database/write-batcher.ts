/**
 * Group commit: the writes of many requests share one transaction, and each is answered after that has committed.
 * While one transaction runs, the writes that come gather for the next.
 */

/** A write within a transaction. It may run twice: alone, after the batch that it was in has failed. */
export type Write<Tx, R> = (tx: Tx) => Promise<R>;

interface Member<Tx> {
  readonly write: Write<Tx, unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects writes into transactions. */
export class WriteBatcher<Tx> {
  readonly #transact: (work: (tx: Tx) => Promise<void>) => Promise<void>;
  readonly #limit: number;
  #waiting: Member<Tx>[] = [];
  #flushing = false;

  /** `transact` runs work in one transaction, which is rolled back when the work throws. */
  constructor(transact: (work: (tx: Tx) => Promise<void>) => Promise<void>, limit = 100) {
    this.#transact = transact;
    this.#limit = limit;
  }

  /**
   * Runs a write in the next transaction; resolves with its result once that has committed.
   * @throws what the write throws; nothing of it is kept then
   */
  write<R>(write: Write<Tx, R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ write, resolve: (result) => resolve(result as R), reject });
      if (this.#flushing) return;
      this.#flushing = true;
      // What the other requests of this turn of the event loop write comes along.
      setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#limit);
      if (!(await this.commit(batch)) && batch.length > 1) {
        for (const member of batch) await this.commit([member]);
      }
    }
    this.#flushing = false;
  }

  /** True when all of the batch has been answered. */
  private async commit(batch: readonly Member<Tx>[]): Promise<boolean> {
    const results: unknown[] = [];
    try {
      await this.#transact(async (tx) => {
        for (const { write } of batch) results.push(await write(tx));
      });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      return false;
    }
    batch.forEach(({ resolve }, at) => resolve(results[at]));
    return true;
  }
}
