import { newCanonicalUserId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { entityAlreadyExists } from '../../errors.js';
import { accountRecord } from '../../records/account-record.js';
import { now } from '../../tools.js';

/** Adds an account with an access key of its root user. */
export const createAccount: Command<'createAccount'> = (tables, { id, rootKey }, tools) => {
  if (tables.accounts.get(id) !== undefined) throw entityAlreadyExists(`Account ${id} already exists.`);
  if (tables.accessKeys.get(rootKey.id) !== undefined) {
    throw entityAlreadyExists(`Access key ${rootKey.id} already exists.`);
  }
  const createdAt = now(tools);
  const account = tables.accounts.insert({ id, canonicalUserId: newCanonicalUserId(), alias: null, createdAt });
  tables.accessKeys.insert({
    id: rootKey.id,
    accountId: id,
    userId: null,
    status: 'Active',
    createdAt,
    sealedSecret: rootKey.sealedSecret,
  });
  return accountRecord(account);
};
