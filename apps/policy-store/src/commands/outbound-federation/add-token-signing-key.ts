import type { Command } from '../../command.js';
import { tokenSigningKeyRecord } from '../../records/outbound-federation-record.js';
import { now } from '../../tools.js';

/** Keeps an account's key for an algorithm; of two that come at once the first one counts. */
export const addTokenSigningKey: Command<'addTokenSigningKey'> = (tables, { account, ...key }, tools) => {
  const known = tables.tokenSigningKeys.findBy('account', account).find(({ algorithm }) => algorithm === key.algorithm);
  return tokenSigningKeyRecord(
    known ?? tables.tokenSigningKeys.insert({ ...key, accountId: account, createdAt: now(tools) }),
  );
};
