/** The committed rows of one table, in memory. */
import type { TableDescription } from './description.js';
import { RowIndex } from './row-index.js';
import { encodeKey } from './row-key.js';

/** A row of any table, as the generic code sees it. */
export type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Rows by primary key, unique keys and indexes. Also serves as the layer of a command's own changes (see DraftTable).
 */
export class MirrorTable {
  readonly description: TableDescription;
  readonly #rows = new Map<string, AnyRow>();
  readonly #unique: ReadonlyMap<string, RowIndex<AnyRow>>;
  readonly #index: ReadonlyMap<string, RowIndex<AnyRow>>;

  constructor(description: TableDescription) {
    this.description = description;
    this.#unique = indexes(description.unique);
    this.#index = indexes(description.index);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** The primary key of a row, or of whatever names one, as one string. */
  keyOf(key: unknown): string {
    const encoded = encodeKey(asRow(key, this.description.key), this.description.key);
    if (encoded === undefined) throw new TypeError(`null in the key of \`${this.description.model}\``);
    return encoded;
  }

  get(key: unknown): AnyRow | undefined {
    return this.#rows.get(this.keyOf(key));
  }

  find(unique: string, value: unknown): AnyRow | undefined {
    return this.matches(this.#unique, unique, value)?.values().next().value;
  }

  findBy(index: string, value: unknown): AnyRow[] {
    return [...(this.matches(this.#index, index, value)?.values() ?? [])];
  }

  all(): AnyRow[] {
    return [...this.#rows.values()];
  }

  /** Every row under its encoded primary key. */
  entries(): ReadonlyMap<string, AnyRow> {
    return this.#rows;
  }

  put(row: AnyRow): void {
    const key = this.keyOf(row);
    const before = this.#rows.get(key);
    this.#rows.set(key, row);
    for (const index of this.#unique.values()) index.put(key, row, before);
    for (const index of this.#index.values()) index.put(key, row, before);
  }

  /** Takes out the row under an encoded primary key. */
  remove(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    for (const index of this.#unique.values()) index.remove(key, row);
    for (const index of this.#index.values()) index.remove(key, row);
  }

  clear(): void {
    this.#rows.clear();
    for (const index of this.#unique.values()) index.clear();
    for (const index of this.#index.values()) index.clear();
  }

  private matches(
    from: ReadonlyMap<string, RowIndex<AnyRow>>,
    name: string,
    value: unknown,
  ): ReadonlyMap<string, AnyRow> | undefined {
    const index = from.get(name);
    if (index === undefined) throw new TypeError(`\`${this.description.model}\` has no key \`${name}\``);
    return index.at(encodeKey(asRow(value, index.columns), index.columns));
  }
}

function indexes(keys: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, RowIndex<AnyRow>> {
  return new Map(Object.entries(keys).map(([name, columns]) => [name, new RowIndex<AnyRow>(columns)]));
}

/** A bare value stands for the only column. */
function asRow(value: unknown, columns: readonly string[]): AnyRow {
  if (typeof value === 'object' && value !== null) return value as AnyRow;
  const [only] = columns;
  if (only === undefined || columns.length !== 1) throw new TypeError(`a key of ${columns.join(', ')} is an object`);
  return { [only]: value };
}
