/**
 * A report on the credentials of an account: a row for the root user and one a user.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
import type { AccessKey, Account, IamReadTables, User } from '@cloudgate/store';
import { certificatesOf } from '../lookups/certificates-of.js';
import { keysOf } from '../lookups/keys-of.js';
import { entityArn } from '../records/entity-arn.js';
import type { Tools } from '../tools.js';

/** How long a report is good. */
export const reportMilliseconds = 4 * 3_600_000;

const dayMilliseconds = 86_400_000;
const keyColumns = (n: number): string[] =>
  ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map(
    (column) => `access_key_${n}_${column}`,
  );
const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...keyColumns(1),
  ...keyColumns(2),
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

interface CredentialOwner {
  readonly account: string;
  readonly userId?: string;
}

function time(date: Date): string {
  return `${date.toISOString().slice(0, 19)}+00:00`;
}

function keyCells(tables: IamReadTables, key: AccessKey | undefined): string[] {
  if (key === undefined) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
  const used = tables.accessKeyLastUsed.get(key.id);
  const use = used === undefined ? ['N/A', 'N/A', 'N/A'] : [time(used.usedAt), used.region, used.service];
  return [String(key.status === 'Active'), time(key.createdAt), ...use];
}

function bothKeys(tables: IamReadTables, owner: CredentialOwner): string[] {
  const [first, second] = keysOf(tables, owner);
  return [...keyCells(tables, first), ...keyCells(tables, second)];
}

function certificateCells(tables: IamReadTables, owner: CredentialOwner): string[] {
  const [first, second] = certificatesOf(tables, owner);
  return [first, second].flatMap((row) =>
    row === undefined ? ['false', 'N/A'] : [String(row.status === 'Active'), time(row.uploadedAt)],
  );
}

function passwordCells(tables: IamReadTables, user: User): string[] {
  const profile = tables.loginProfiles.get(user.id);
  if (profile === undefined) return ['false', 'N/A', 'N/A', 'N/A'];
  const days = tables.passwordPolicies.get(user.accountId)?.maxPasswordAge ?? undefined;
  const { changedAt } = profile;
  const rotation = days === undefined ? 'N/A' : time(new Date(changedAt.getTime() + days * dayMilliseconds));
  // There is no console here to sign in to.
  return ['true', 'no_information', time(changedAt), rotation];
}

function rootRow(tables: IamReadTables, { id: account, createdAt }: Account, { partition }: Tools): string[] {
  return [
    '<root_account>',
    `arn:${partition}:iam::${account}:root`,
    time(createdAt),
    ...['not_supported', 'no_information', 'not_supported', 'not_supported'],
    'false',
    ...bothKeys(tables, { account }),
    ...certificateCells(tables, { account }),
  ];
}

function userRow(tables: IamReadTables, user: User, { partition }: Tools): string[] {
  const owner = { account: user.accountId, userId: user.id };
  return [
    user.name,
    entityArn(partition, 'user', user),
    time(user.createdAt),
    ...passwordCells(tables, user),
    String(tables.mfaDevices.findBy('user', user.id).length > 0),
    ...bothKeys(tables, owner),
    ...certificateCells(tables, owner),
  ];
}

/** Names and paths may have commas. */
function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The report as CSV, users in the order of their names. */
export function credentialReport(tables: IamReadTables, account: Account, tools: Tools): string {
  const users = tables.users.findBy('account', account.id).sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
  const rows = [columns, rootRow(tables, account, tools), ...users.map((user) => userRow(tables, user, tools))];
  return rows.map((row) => row.map(cell).join(',')).join('\n');
}
