/** A secondary index: from the values of some columns to the rows that have them. */
import { encodeKey } from './row-key.js';

/** Rows by the values of `columns`; rows with a null among them are left out. */
export class RowIndex<Row extends Readonly<Record<string, unknown>>> {
  readonly columns: readonly string[];
  readonly #rows = new Map<string, Map<string, Row>>();

  constructor(columns: readonly string[]) {
    this.columns = columns;
  }

  /** The rows at an encoded value, in the order they came to it. */
  at(value: string | undefined): ReadonlyMap<string, Row> | undefined {
    return value === undefined ? undefined : this.#rows.get(value);
  }

  /** Takes in a row under its primary key, in the place of `before`. */
  put(key: string, row: Row, before: Row | undefined): void {
    const value = encodeKey(row, this.columns);
    if (before !== undefined && encodeKey(before, this.columns) !== value) this.remove(key, before);
    if (value === undefined) return;
    const bucket = this.#rows.get(value);
    if (bucket === undefined) this.#rows.set(value, new Map([[key, row]]));
    else bucket.set(key, row);
  }

  /** Takes a row out. */
  remove(key: string, row: Row): void {
    const value = encodeKey(row, this.columns);
    if (value === undefined) return;
    const bucket = this.#rows.get(value);
    bucket?.delete(key);
    if (bucket?.size === 0) this.#rows.delete(value);
  }

  clear(): void {
    this.#rows.clear();
  }
}
