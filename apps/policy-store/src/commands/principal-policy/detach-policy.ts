import type { Command } from '../../command.js';
import { policyNotFound } from '../../errors.js';
import { existingPrincipal } from '../../lookups/existing.js';

/** Detaches a managed policy. */
export const detachPolicy: Command<'detachPolicy'> = (tables, { principalType, principalId, policyArn }) => {
  existingPrincipal(tables, { principalType, principalId });
  if (!tables.attachments.delete({ principalId, policyArn })) throw policyNotFound(policyArn);
};
