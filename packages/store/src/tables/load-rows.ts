/** Reading a table by raw SQL, so that a start does without Prisma. */
import type { ResultSet } from '@libsql/client/sqlite3';
import type { Database } from '../database/database.js';
import type { AnyRow } from './mirror-table.js';

/** Every row of a model in Prisma's row type, in the order of insertion. Call it inside the database's queue. */
export async function loadRows(database: Database, model: string): Promise<AnyRow[]> {
  return rowsOf(await database.execute(`SELECT * FROM "${model}" ORDER BY rowid`));
}

/** A result's rows with values of the types that Prisma gives, told by the columns' declared types. */
export function rowsOf({ columns, columnTypes, rows }: ResultSet): AnyRow[] {
  const readers = columnTypes.map((type) => reader(type.toUpperCase()));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    columns.forEach((column, at) => {
      const value = values[at] ?? null;
      row[column] = value === null ? null : (readers[at]?.(value) ?? value);
    });
    return Object.freeze(row);
  });
}

function reader(type: string): ((value: unknown) => unknown) | undefined {
  switch (type) {
    case 'DATETIME':
      return (value) => new Date(Number(value));
    case 'BOOLEAN':
      return (value) => Number(value) !== 0;
    case 'BIGINT':
      return (value) => BigInt(Number(value));
    case 'BLOB':
      return (value) => new Uint8Array(value as ArrayBuffer);
    default:
      return undefined;
  }
}
