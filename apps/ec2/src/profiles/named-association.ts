/** The association that a request names by its id, with its instance. */
import { type LoadedInstance, loadInstance } from '../rows/instances.js';
import { ownRow } from '../rows/scoped.js';
import type { ProfileAssociationRow } from '../rows/types.js';
import { readingOf, viewOf } from '../views/view-context.js';

/** An association and its instance; undefined where there is none. */
export interface NamedAssociation {
  readonly association: ProfileAssociationRow | undefined;
  readonly instance: LoadedInstance | undefined;
}

/** Reads the association. */
export function loadAssociation(
  call: Parameters<typeof viewOf>[0] & { readonly input: { readonly AssociationId: string | undefined } },
): NamedAssociation {
  const context = viewOf(call);
  const association = ownRow(context.scope, context.tables.profileAssociations.get(call.input.AssociationId ?? ''));
  const instance = association && loadInstance(context.tables, readingOf(context), association.instanceId);
  return { association, instance };
}
