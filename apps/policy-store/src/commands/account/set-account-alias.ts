import type { Command } from '../../command.js';
import { entityAlreadyExists, noSuchEntity } from '../../errors.js';

/** Gives an account its alias, in the place of the one it has; an alias is one account's in the partition. */
export const setAccountAlias: Command<'setAccountAlias'> = (tables, { account, alias }) => {
  if (tables.accounts.get(account) === undefined) throw noSuchEntity(`Account ${account} cannot be found.`);
  const holder = tables.accounts.find('alias', alias);
  if (holder !== undefined && holder.id !== account) {
    throw entityAlreadyExists(`The account alias ${alias} already exists.`);
  }
  tables.accounts.update(account, { alias });
};
