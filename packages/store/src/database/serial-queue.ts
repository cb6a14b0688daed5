/** Work done one at a time, in the order it came. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all that came before it, whether or not that succeeded. */
  run<R>(work: () => R | Promise<R>): Promise<R> {
    const result = this.#tail.then(work);
    this.#tail = result.then(ignore, ignore);
    return result;
  }
}

function ignore(): void {
  // The caller of `run` hears of the failure.
}
