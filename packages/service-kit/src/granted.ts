/** The proof that a call was allowed: a handler cannot be run without one, and only the gate makes them. */

/** The gate's answer to each requirement of an allowed call. */
export class Granted {
  readonly #answers: readonly boolean[];

  private constructor(answers: readonly boolean[]) {
    this.#answers = answers;
  }

  // INVARIANT: reached by the pipeline alone; the package's index exports the type, not the value.
  static byGate(answers: readonly boolean[]): Granted {
    return new Granted(answers);
  }

  /**
   * Whether the requirement at this place in what `authorize` returned is allowed. Always true for a `required` one;
   * for `perItem` and `disclose` it is what the handler decides by.
   */
  allows(index: number): boolean {
    return this.#answers[index] === true;
  }
}
