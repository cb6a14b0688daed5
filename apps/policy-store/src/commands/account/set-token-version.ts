import type { Command } from '../../command.js';

/** Sets the version of the session tokens that STS's global endpoint gives. */
export const setTokenVersion: Command<'setTokenVersion'> = (tables, { account, version }) => {
  const change = { globalEndpointTokenVersion: version };
  if (tables.accountPreferences.get(account) !== undefined) tables.accountPreferences.update(account, change);
  else tables.accountPreferences.insert({ accountId: account, ...change });
};
