/** The changes of one command to one table, over the committed rows. */
import { DuplicateKeyError, MissingRowError } from '../errors.js';
import { type AnyRow, MirrorTable } from './mirror-table.js';

/** What a command did to one row: created it, changed it, or (no `after`) deleted it. */
export interface Change {
  /** The row's encoded primary key. */
  readonly key: string;
  readonly before: AnyRow | undefined;
  readonly after: AnyRow | undefined;
}

/**
 * The table as the command sees it. The committed rows are not touched, so nobody else sees the changes, and a command
 * that throws needs no undoing.
 */
export class DraftTable {
  readonly #base: MirrorTable;
  /** Rows that the command created or changed. */
  readonly #written: MirrorTable;
  /** Keys of committed rows that the command changed or deleted. */
  readonly #hidden = new Set<string>();
  #sealed = false;

  constructor(base: MirrorTable) {
    this.#base = base;
    this.#written = new MirrorTable(base.description);
  }

  get size(): number {
    return this.#base.size - this.#hidden.size + this.#written.size;
  }

  get(key: unknown): AnyRow | undefined {
    return this.#written.get(key) ?? (this.#hidden.has(this.#base.keyOf(key)) ? undefined : this.#base.get(key));
  }

  find(unique: string, value: unknown): AnyRow | undefined {
    return this.#written.find(unique, value) ?? this.visible(this.#base.find(unique, value));
  }

  findBy(index: string, value: unknown): AnyRow[] {
    const committed = this.#base.findBy(index, value).filter((row) => this.visible(row) !== undefined);
    return [...committed, ...this.#written.findBy(index, value)];
  }

  all(): AnyRow[] {
    return [...this.#base.all().filter((row) => this.visible(row) !== undefined), ...this.#written.all()];
  }

  insert(row: AnyRow): AnyRow {
    this.checkOpen();
    if (this.get(row) !== undefined) {
      throw new DuplicateKeyError(`\`${this.#base.description.model}\` \`${this.#base.keyOf(row)}\` exists`);
    }
    return this.write(row);
  }

  update(key: unknown, patch: AnyRow): AnyRow {
    this.checkOpen();
    const before = this.get(key);
    const id = this.#base.keyOf(key);
    if (before === undefined) throw new MissingRowError(`no \`${this.#base.description.model}\` \`${id}\``);
    const after = { ...before, ...patch };
    if (this.#base.keyOf(after) !== id) {
      throw new TypeError(`the key of \`${this.#base.description.model}\` \`${id}\` cannot change`);
    }
    return this.write(after);
  }

  delete(key: unknown): boolean {
    this.checkOpen();
    if (this.get(key) === undefined) return false;
    const id = this.#base.keyOf(key);
    this.#written.remove(id);
    if (this.#base.entries().has(id)) this.#hidden.add(id);
    return true;
  }

  clear(): void {
    this.checkOpen();
    this.#written.clear();
    for (const key of this.#base.entries().keys()) this.#hidden.add(key);
  }

  /** Ends the command's access: a draft that was kept cannot write any more. */
  seal(): void {
    this.#sealed = true;
  }

  /** What the command changed in the end. */
  changes(): Change[] {
    const keys = new Set([...this.#hidden, ...this.#written.entries().keys()]);
    const changes: Change[] = [];
    for (const key of keys) {
      const before = this.#base.entries().get(key);
      const after = this.#written.entries().get(key);
      if (before === undefined || after === undefined || !sameRow(before, after)) changes.push({ key, before, after });
    }
    return changes;
  }

  private write(row: AnyRow): AnyRow {
    const { model, unique } = this.#base.description;
    const key = this.#base.keyOf(row);
    for (const [name, columns] of Object.entries(unique)) {
      if (columns.some((column) => row[column] === null)) continue;
      const taken = this.find(name, row);
      if (taken !== undefined && this.#base.keyOf(taken) !== key) {
        throw new DuplicateKeyError(
          `\`${model}\` \`${name}\` of \`${key}\` is taken by \`${this.#base.keyOf(taken)}\``,
        );
      }
    }
    const frozen = Object.freeze({ ...row });
    this.#written.put(frozen);
    if (this.#base.entries().has(key)) this.#hidden.add(key);
    return frozen;
  }

  private visible(row: AnyRow | undefined): AnyRow | undefined {
    return row === undefined || this.#hidden.has(this.#base.keyOf(row)) ? undefined : row;
  }

  private checkOpen(): void {
    if (this.#sealed) throw new TypeError('a command may write only while it runs');
  }
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  return Object.keys({ ...a, ...b }).every((column) => sameValue(a[column], b[column]));
}

/** Equality of column values: times and bytes by content. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return a === b;
}
