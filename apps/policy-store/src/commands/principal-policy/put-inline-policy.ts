import { policySize } from '@cloudgate/engine/policy';
import type { Command } from '../../command.js';
import { limitExceeded } from '../../errors.js';
import { modifiablePrincipal } from '../../lookups/existing.js';
import { checkInlinePolicy } from '../../policies/check-document.js';
import { quotas } from '../../quotas.js';
import { now } from '../../tools.js';

/** Adds an inline policy, or replaces the one of that name; all of a principal's together have one limit. */
export const putInlinePolicy: Command<'putInlinePolicy'> = (tables, input, tools) => {
  const { principalType, principalId, name, document } = input;
  checkInlinePolicy(document);
  const principal = modifiablePrincipal(tables, { principalType, principalId });
  const others = tables.inlinePolicies.findBy('principal', principalId).filter((policy) => policy.name !== name);
  const size = others.reduce((sum, policy) => sum + policySize(policy.document), policySize(document));
  const limit = quotas.inlinePolicySize[principalType];
  if (size > limit) {
    throw limitExceeded(`Maximum policy size of ${limit} bytes exceeded for ${principalType} ${principal.name}`);
  }
  const change = { document, updatedAt: now(tools) };
  if (tables.inlinePolicies.get({ principalId, name }) === undefined) {
    tables.inlinePolicies.insert({ principalId, name, principalType, accountId: principal.accountId, ...change });
  } else {
    tables.inlinePolicies.update({ principalId, name }, change);
  }
};
