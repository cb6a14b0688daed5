/** What a table is: its Prisma model, its keys, and whether decisions read it. */
import type { Prisma } from '../generated/prisma/client.js';

/** Names of columns, by the name of the key or index they make. */
type Keys<Row> = Readonly<Record<string, readonly (keyof Row & string)[]>>;

/** A table held in memory and mirrored in the database. */
export interface TableDescription<
  Row extends object = object,
  Key extends readonly string[] = readonly string[],
  Unique extends Readonly<Record<string, readonly string[]>> = Readonly<Record<string, readonly string[]>>,
  Index extends Readonly<Record<string, readonly string[]>> = Readonly<Record<string, readonly string[]>>,
> {
  readonly model: Prisma.ModelName;
  /** The columns of the primary key. */
  readonly key: Key;
  /** Unique keys beside the primary one. */
  readonly unique: Unique;
  readonly index: Index;
  /** True when a decision may read it: a change raises the revision. */
  readonly decides: boolean;
  /** The type of a row; there is no value. */
  readonly row?: Row;
}

/** The tables of a domain, by name. */
export type TableSet = Readonly<Record<string, TableDescription>>;

/** Describes the table of one of Prisma's row types: `table<User>()({ model: 'User', … })`. */
export function table<Row extends object>() {
  return <
    const Key extends readonly (keyof Row & string)[],
    const Unique extends Keys<Row> = Readonly<Record<never, never>>,
    const Index extends Keys<Row> = Readonly<Record<never, never>>,
  >(description: {
    readonly model: Prisma.ModelName;
    readonly key: Key;
    readonly unique?: Unique;
    readonly index?: Index;
    readonly decides?: boolean;
  }): TableDescription<Row, Key, Unique, Index> => ({
    model: description.model,
    key: description.key,
    // An absent map has no names, so the empty one is of its type.
    unique: description.unique ?? ({} as Unique),
    index: description.index ?? ({} as Index),
    decides: description.decides ?? false,
  });
}

/** A row of the table. */
export type RowOf<D> = D extends TableDescription<infer Row> ? Readonly<Row> : never;

/** The values of `Columns`: an object, or for a single column also its value alone. */
type ValuesOf<Row, Columns extends readonly string[]> =
  | Pick<Row, Columns[number] & keyof Row>
  | (Columns extends readonly [infer Only extends keyof Row] ? NonNullable<Row[Only]> : never);

/** What names a row: its primary key, or any object that holds it, such as the row itself. */
export type KeyOf<D extends TableDescription> = ValuesOf<RowOf<D>, D['key']>;
/** The values that the unique key `Name` wants. */
export type UniqueValue<D extends TableDescription, Name extends keyof D['unique']> = ValuesOf<
  RowOf<D>,
  D['unique'][Name]
>;
/** The values that the index `Name` wants. */
export type IndexValue<D extends TableDescription, Name extends keyof D['index']> = ValuesOf<
  RowOf<D>,
  D['index'][Name]
>;

/** A table as readers see it: committed rows only, each of them frozen. */
export interface ReadTable<D extends TableDescription> {
  readonly size: number;
  /** The row with this primary key. */
  get(key: KeyOf<D>): RowOf<D> | undefined;
  /** The row with these values in a unique key. */
  find<Name extends keyof D['unique'] & string>(unique: Name, value: UniqueValue<D, Name>): RowOf<D> | undefined;
  /** The rows with these values in an index, in the order they came to it. */
  findBy<Name extends keyof D['index'] & string>(index: Name, value: IndexValue<D, Name>): RowOf<D>[];
  /** Every row. */
  all(): RowOf<D>[];
}

/** A table as a command sees it: what is committed, and the command's own changes. */
export interface WriteTable<D extends TableDescription> extends ReadTable<D> {
  /**
   * Adds a row.
   * @throws DuplicateKeyError when its primary or a unique key is taken
   */
  insert(row: RowOf<D>): RowOf<D>;
  /**
   * Changes columns of a row, never those of its primary key.
   * @throws MissingRowError when there is no such row
   * @throws DuplicateKeyError when a unique key is taken
   */
  update(key: KeyOf<D>, patch: Partial<Omit<RowOf<D>, D['key'][number]>>): RowOf<D>;
  /** Takes a row out; false when there is none. */
  delete(key: KeyOf<D>): boolean;
  /** Takes every row out. */
  clear(): void;
}

/** A domain's tables as readers see them. */
export type ReadTables<S extends TableSet> = { readonly [Name in keyof S]: ReadTable<S[Name]> };
/** A domain's tables as a command sees them. */
export type WriteTables<S extends TableSet> = { readonly [Name in keyof S]: WriteTable<S[Name]> };
