import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';
import { modifiablePrincipal } from '../../lookups/existing.js';

/** Deletes an inline policy. */
export const deleteInlinePolicy: Command<'deleteInlinePolicy'> = (tables, { principalType, principalId, name }) => {
  modifiablePrincipal(tables, { principalType, principalId });
  if (!tables.inlinePolicies.delete({ principalId, name })) {
    throw noSuchEntity(`The ${principalType} policy with name ${name} cannot be found.`);
  }
};
