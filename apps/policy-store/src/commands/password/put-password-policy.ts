import type { Command } from '../../command.js';

/** Sets an account's password policy, whole. */
export const putPasswordPolicy: Command<'putPasswordPolicy'> = (tables, { account, ...policy }) => {
  const { maxPasswordAge, passwordReusePrevention, ...rules } = policy;
  tables.passwordPolicies.delete(account);
  tables.passwordPolicies.insert({
    accountId: account,
    ...rules,
    maxPasswordAge: maxPasswordAge ?? null,
    passwordReusePrevention: passwordReusePrevention ?? null,
  });
};
