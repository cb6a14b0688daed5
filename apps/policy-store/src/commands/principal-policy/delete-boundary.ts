import type { Command } from '../../command.js';
import { modifiablePrincipal } from '../../lookups/existing.js';

/** Takes the permissions boundary of a user or role away; there need not be one. */
export const deleteBoundary: Command<'deleteBoundary'> = (tables, { principalType, principalId }) => {
  modifiablePrincipal(tables, { principalType, principalId });
  const table = principalType === 'user' ? tables.users : tables.roles;
  table.update(principalId, { boundaryArn: null });
};
