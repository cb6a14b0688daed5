/**
 * The rows read last, within a bound. This process is the only writer of its database, so the cache is right as long as
 * each write, once committed, tells it; a read that was under way meanwhile is not kept.
 */

/** A cache of rows by bucket and key; `undefined` is kept too: the row is known not to exist. */
export class RowCache<Row> {
  readonly #limit: number;
  readonly #weigh: (row: Row) => number;
  readonly #rows = new Map<string, { readonly row: Row | undefined; readonly weight: number }>();
  readonly #loading = new Map<string, symbol>();
  #weight = 0;

  /** `limit` is the most that all rows may weigh; `weigh` says what one does, such as its bytes. */
  constructor(limit: number, weigh: (row: Row) => number) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  /** The row, from the cache or else from `read`. */
  async get(bucketId: string, key: string, read: () => Promise<Row | undefined>): Promise<Row | undefined> {
    const id = `${bucketId}/${key}`;
    const known = this.#rows.get(id);
    if (known !== undefined) {
      this.#rows.delete(id);
      this.#rows.set(id, known);
      return known.row;
    }
    const mine = Symbol();
    this.#loading.set(id, mine);
    try {
      const row = await read();
      if (this.#loading.get(id) === mine) this.keep(id, row);
      return row;
    } finally {
      if (this.#loading.get(id) === mine) this.#loading.delete(id);
    }
  }

  /** Takes over a row as it was just committed; `undefined` when it is gone. */
  set(bucketId: string, key: string, row: Row | undefined): void {
    this.drop(bucketId, key);
    this.keep(`${bucketId}/${key}`, row);
  }

  /** Forgets a row: call it when a write was made whose outcome is not at hand. */
  drop(bucketId: string, key: string): void {
    const id = `${bucketId}/${key}`;
    this.#loading.delete(id);
    this.#weight -= this.#rows.get(id)?.weight ?? 0;
    this.#rows.delete(id);
  }

  /** Forgets everything. */
  clear(): void {
    this.#rows.clear();
    this.#loading.clear();
    this.#weight = 0;
  }

  private keep(id: string, row: Row | undefined): void {
    const weight = row === undefined ? id.length : this.#weigh(row);
    if (weight > this.#limit) return;
    this.#weight += weight - (this.#rows.get(id)?.weight ?? 0);
    this.#rows.set(id, { row, weight });
    for (const [oldest, { weight: its }] of this.#rows) {
      if (this.#weight <= this.#limit) return;
      this.#rows.delete(oldest);
      this.#weight -= its;
    }
  }
}
