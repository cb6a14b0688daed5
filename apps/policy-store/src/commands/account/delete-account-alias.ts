import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';

/** Takes the alias of an account away. */
export const deleteAccountAlias: Command<'deleteAccountAlias'> = (tables, { account, alias }) => {
  if (tables.accounts.get(account)?.alias !== alias) {
    throw noSuchEntity(`The account alias with name ${alias} cannot be found.`);
  }
  tables.accounts.update(account, { alias: null });
};
