import type { Constraints } from '../model.js';

/** Limits by `Shape.Member`, or by `Member` for every shape of the service that has no entry of its own. */
export type ConstraintTable = Readonly<Record<string, Constraints>>;

/** One set of limits for several names. */
export function same(limits: Constraints, names: readonly string[]): ConstraintTable {
  return Object.fromEntries(names.map((name) => [name, limits]));
}
