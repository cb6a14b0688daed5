import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { checkAttachable } from '../../lookups/attachable-policy.js';
import { modifiablePrincipal } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { now } from '../../tools.js';

const quotaNames = { user: 'PoliciesPerUser', group: 'PoliciesPerGroup', role: 'PoliciesPerRole' } as const;

/** Attaches a managed policy; attaching it again changes nothing. */
export const attachPolicy: Command<'attachPolicy'> = (tables, { principalType, principalId, policyArn }, tools) => {
  const { accountId } = modifiablePrincipal(tables, { principalType, principalId });
  checkAttachable(tables, { arn: policyArn, account: accountId }, tools);
  if (tables.attachments.get({ principalId, policyArn }) !== undefined) return;
  if (tables.attachments.findBy('principal', principalId).length >= quotas.attachedPolicies) {
    throw quotaExceeded(quotaNames[principalType], quotas.attachedPolicies);
  }
  tables.attachments.insert({ principalId, policyArn, principalType, accountId, attachedAt: now(tools) });
};
