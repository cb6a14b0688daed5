/** Values of columns in raw SQL. */
import type { InValue } from '@libsql/client/sqlite3';

/** A value of a row, as Prisma's types have it. */
export type ColumnValue = string | number | bigint | boolean | Date | Uint8Array | null;

/** A value in the form in which Prisma keeps it. */
export function sqlValue(value: ColumnValue): InValue {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}
