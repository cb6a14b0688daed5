import type { Command } from '../../command.js';
import { policyNotFound } from '../../errors.js';
import { modifiablePrincipal } from '../../lookups/existing.js';

/** Detaches a managed policy. */
export const detachPolicy: Command<'detachPolicy'> = (tables, { principalType, principalId, policyArn }) => {
  modifiablePrincipal(tables, { principalType, principalId });
  if (!tables.attachments.delete({ principalId, policyArn })) throw policyNotFound(policyArn);
};
