/** New rows by raw SQL, so that a first start does without Prisma, which is loaded with the first change of a row. */
import type { InStatement } from '@libsql/client/sqlite3';
import { type ColumnValue, sqlValue } from '../database/column-value.js';
import type { AnyRow } from './mirror-table.js';

/** The statement that adds a row to the table of a model. */
export function insertRow(model: string, row: AnyRow): InStatement {
  const columns = Object.keys(row);
  // Rows have the types of Prisma's models, which are these.
  const values = Object.values(row) as ColumnValue[];
  return {
    sql: `INSERT INTO "${model}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    args: values.map(sqlValue),
  };
}
