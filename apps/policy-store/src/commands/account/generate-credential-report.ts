import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';
import { credentialReport, reportMilliseconds } from '../../reports/credential-report.js';
import { now } from '../../tools.js';

/** Makes a report, unless there is one that has not expired. */
export const generateCredentialReport: Command<'generateCredentialReport'> = (tables, { account }, tools) => {
  const row = tables.accounts.get(account);
  if (row === undefined) throw noSuchEntity(`Account ${account} cannot be found.`);
  const generatedAt = now(tools);
  const known = tables.credentialReports.get(account);
  if (known !== undefined && generatedAt.getTime() - known.generatedAt.getTime() < reportMilliseconds) return false;
  tables.credentialReports.delete(account);
  tables.credentialReports.insert({ accountId: account, generatedAt, content: credentialReport(tables, row, tools) });
  return true;
};
