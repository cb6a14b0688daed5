/** How rows are found: by the values of some of their columns, as one string. */

/**
 * The values of `columns` as one string, different for different values. `undefined` when one of them is null: as in
 * SQL, null equals nothing.
 */
export function encodeKey(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string | undefined {
  const [only] = columns;
  if (only !== undefined && columns.length === 1) {
    const value = row[only];
    return value === null || value === undefined ? undefined : String(value);
  }
  let key = '';
  for (const column of columns) {
    const value = row[column];
    if (value === null || value === undefined) return undefined;
    const text = String(value);
    key += `${text.length}:${text}`;
  }
  return key;
}
