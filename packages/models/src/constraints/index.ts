/** Limits that AWS documents and the clients' schemas leave out, as tables of our own. */
import type { Constraints } from '../model.js';

/** Limits by `Shape.Member`, or by `Member` alone where every shape of the service agrees. */
export type ConstraintTable = Readonly<Record<string, Constraints>>;

const tables: Readonly<Record<string, ConstraintTable>> = {};

/** The limits of a member; for a list's items the member is `member`, for a map's `key` or `value`. */
export function constraintsOf(service: string, shape: string, member: string): Constraints | undefined {
  const table = tables[service];
  return table?.[`${shape}.${member}`] ?? table?.[member];
}
