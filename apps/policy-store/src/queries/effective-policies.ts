/**
 * All identity-based policies that a principal acts by, named as the policy simulator does: a managed policy by its
 * name, an inline one with its principal's.
 */
import type { Query } from '../command.js';
import { existingPrincipal } from '../lookups/existing.js';
import { heldPolicies, holdersOf, managedPolicy } from '../lookups/held-policies.js';

/** The policies, and the boundary where there is one. */
export const effectivePolicies: Query<'effectivePolicies'> = (tables, reference, tools) => {
  const row = existingPrincipal(tables, reference);
  const boundaryArn = 'boundaryArn' in row ? row.boundaryArn : null;
  const named = holdersOf(tables, reference).flatMap((holder) =>
    heldPolicies(tables, holder, tools).map(({ name, arn, document }) => ({
      name: arn === undefined ? `${holder.type}_${holder.name}_${name}` : name,
      document,
    })),
  );
  if (boundaryArn === null) return { policies: named };
  const { name, document } = managedPolicy(tables, boundaryArn, tools);
  return { policies: named, boundary: { name, document } };
};
