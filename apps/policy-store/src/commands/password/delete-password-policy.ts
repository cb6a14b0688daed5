import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';

/** Takes an account's password policy away: the default one applies again. */
export const deletePasswordPolicy: Command<'deletePasswordPolicy'> = (tables, { account }) => {
  if (tables.passwordPolicies.delete(account)) return;
  throw noSuchEntity(`The account policy with name PasswordPolicy cannot be found.`);
};
