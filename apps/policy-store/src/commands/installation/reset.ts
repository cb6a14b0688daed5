import type { Command } from '../../command.js';
import { readSetting, writeSetting } from '../../settings.js';
import { createAccount } from '../account/create-account.js';

/** Empties every table but the settings, raises the epoch, and makes the first account anew. */
export const reset: Command<'reset'> = (tables, { account }, tools) => {
  const epoch = readSetting(tables, 'epoch');
  const clockOffset = readSetting(tables, 'clockOffset');
  for (const table of Object.values(tables)) table.clear();
  writeSetting(tables, 'epoch', epoch + 1);
  writeSetting(tables, 'clockOffset', clockOffset);
  createAccount(tables, account, tools);
};
