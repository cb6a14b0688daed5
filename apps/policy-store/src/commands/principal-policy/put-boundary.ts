import type { Command } from '../../command.js';
import { checkBoundary } from '../../lookups/attachable-policy.js';
import { modifiablePrincipal } from '../../lookups/existing.js';

/** Sets the permissions boundary of a user or role. */
export const putBoundary: Command<'putBoundary'> = (tables, { principalType, principalId, policyArn }, tools) => {
  const { accountId } = modifiablePrincipal(tables, { principalType, principalId });
  checkBoundary(tables, { arn: policyArn, account: accountId }, tools);
  const table = principalType === 'user' ? tables.users : tables.roles;
  table.update(principalId, { boundaryArn: policyArn });
};
