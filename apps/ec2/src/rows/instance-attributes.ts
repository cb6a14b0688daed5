/** What an instance's row keeps as JSON text. */
import type { InstanceRow } from './types.js';

/** The attributes without a column of their own. */
export interface InstanceAttributes {
  /** A hash of the launching request's parameters, for its client token. */
  readonly digest: string;
  /** Whether the instance gets a public address each time it starts. */
  readonly getsPublicAddress: boolean;
  /** `standard` or `unlimited`, where the launch said so. */
  readonly cpuCredits?: string | undefined;
}

/** Reads the attributes of a row. */
export function attributesOf(row: Pick<InstanceRow, 'attributes'>): InstanceAttributes {
  // INVARIANT: written by `writeAttributes` alone.
  return JSON.parse(row.attributes) as InstanceAttributes;
}

/** The column for attributes. */
export function writeAttributes(attributes: InstanceAttributes): string {
  return JSON.stringify(attributes);
}
