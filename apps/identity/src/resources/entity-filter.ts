/** Which kind of entity ListEntitiesForPolicy is to list. */
import type { EntityType } from '@aws-sdk/client-iam';
import type { PrincipalType } from '@cloudgate/ports';

const types: Partial<Record<EntityType, PrincipalType>> = { User: 'user', Group: 'group', Role: 'role' };

/** The filter, for the policy store; every kind where the request names none of the three. */
export function entityFilter(filter: EntityType | undefined): { principalType?: PrincipalType } {
  const principalType = filter === undefined ? undefined : types[filter];
  return principalType === undefined ? {} : { principalType };
}
