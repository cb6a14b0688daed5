/** The organization, as its accounts and the installation's settings make it. */
import type { OrganizationFeature, OrganizationRecord } from '@cloudgate/ports';
import type { Account, IamReadTables } from '@cloudgate/store';
import { createHash } from 'node:crypto';
import { readSetting, type SettingName } from '../settings.js';

/** Under which setting it is kept whether a feature is on. */
export const featureSettings: Readonly<Record<OrganizationFeature, SettingName>> = {
  RootCredentialsManagement: 'rootCredentialsManagement',
  RootSessions: 'rootSessions',
};

function isOn(tables: IamReadTables, feature: OrganizationFeature): boolean {
  return readSetting(tables, featureSettings[feature]) === 1;
}

/** The account that was made first. */
function firstAccount(tables: IamReadTables): Account {
  const [first, ...rest] = tables.accounts.all();
  if (first === undefined) throw new Error('there is no account');
  return rest.reduce((oldest, account) => (account.createdAt < oldest.createdAt ? account : oldest), first);
}

/** The organization's record. */
export function organizationRecord(tables: IamReadTables): OrganizationRecord {
  const { id: managementAccount, canonicalUserId } = firstAccount(tables);
  const id = `o-${createHash('sha256').update(canonicalUserId).digest('hex').slice(0, 10)}`;
  const features: readonly OrganizationFeature[] = ['RootCredentialsManagement', 'RootSessions'];
  return { id, managementAccount, features: features.filter((feature) => isOn(tables, feature)) };
}
