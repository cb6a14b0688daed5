/** Limits that AWS documents and the clients' schemas leave out, as tables of our own. */
import type { Constraints } from '../model.js';
import { iam } from './iam.js';
import { sts } from './sts.js';
import type { ConstraintTable } from './table.js';

const tables: Readonly<Record<string, ConstraintTable>> = { iam, sts };

/** The limits of a structure's member. */
export function constraintsOf(service: string, shape: string, member: string): Constraints | undefined {
  const table = tables[service];
  return table?.[`${shape}.${member}`] ?? table?.[member];
}
