/** Queries of accounts. */
import type { Queries } from '../command.js';
import { accountRecord } from '../records/account-record.js';
import { organizationLevels } from '../records/organization-levels.js';
import { reportMilliseconds } from '../reports/credential-report.js';
import { accountSummary } from './account-summary.js';
import { authorizationDetails } from './authorization-details.js';

export const accountQueries: Pick<
  Queries,
  'account' | 'credentialReport' | 'listAccounts' | 'organizationPolicies' | 'accountSummary' | 'authorizationDetails'
> = {
  account(tables, { id }) {
    const row = tables.accounts.get(id);
    return row === undefined ? undefined : accountRecord(row);
  },

  listAccounts(tables) {
    return tables.accounts.all().map(accountRecord);
  },

  organizationPolicies(tables, { account }) {
    const rows = tables.organizationPolicies.findBy('account', account);
    const documents = (kind: 'scp' | 'rcp'): string[][] =>
      organizationLevels(rows, kind).map((level) => level.map(({ document }) => document));
    return { serviceControl: documents('scp'), resourceControl: documents('rcp') };
  },

  credentialReport(tables, { account }, tools) {
    const report = tables.credentialReports.get(account);
    if (report === undefined) return undefined;
    const generatedAt = report.generatedAt.getTime();
    const isGood = tools.clock.cloud() - generatedAt < reportMilliseconds;
    return isGood ? { generatedAt, content: report.content } : 'expired';
  },

  accountSummary,
  authorizationDetails,
};
