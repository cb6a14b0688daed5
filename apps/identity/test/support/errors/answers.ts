/** Rows of tables of errors. */

/** An operation, the name of the SDK's exception, and the input that calls it forth. */
export type Row = readonly [operation: string, error: string, input: object];

/** Rows of one error: inputs by their operations, with what all of them have. */
export function answers(error: string, inputs: Readonly<Record<string, object>>, shared: object = {}): readonly Row[] {
  return Object.entries(inputs).map(([operation, input]) => [operation, error, { ...shared, ...input }]);
}
