/** Facts that stay the same object until their content changes. */

interface Entry<Facts> {
  readonly revision: number;
  readonly facts: Facts | undefined;
}

/**
 * Facts by id, each with the revision at which it was last known to be right: at that revision it is given as it is,
 * at another it is collected again, and replaced only if it differs.
 */
export class FactMemo<Facts> {
  readonly #entries = new Map<string, Entry<Facts>>();
  readonly #same: (a: Facts, b: Facts) => boolean;
  readonly #limit: number;

  constructor(same: (a: Facts, b: Facts) => boolean, limit = 20_000) {
    this.#same = same;
    this.#limit = limit;
  }

  /** The facts of `id` at a revision. */
  at(revision: number, id: string, collect: (id: string) => Facts | undefined): Facts | undefined {
    const known = this.#entries.get(id);
    if (known?.revision === revision) return known.facts;
    const before = known?.facts;
    const collected = collect(id);
    const facts = before !== undefined && collected !== undefined && this.#same(before, collected) ? before : collected;
    if (known === undefined && this.#entries.size >= this.#limit) this.#entries.clear();
    this.#entries.set(id, { revision, facts });
    return facts;
  }
}
