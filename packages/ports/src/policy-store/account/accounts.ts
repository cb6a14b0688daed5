/** Accounts, and the organization's policies above them. */
import type { Call } from '../call.js';
import type { GroupRecord } from '../groups.js';
import type { InstanceProfileRecord } from '../instance-profiles.js';
import type { ManagedPolicyRecord, PolicyVersionRecord } from '../managed-policies.js';
import type { Page, PageRequest } from '../page.js';
import type { AttachedPolicy, InlinePolicyRecord } from '../principal-policies.js';
import type { RoleRecord } from '../roles.js';
import type { UserRecord } from '../users.js';

/** An account. */
export interface AccountRecord {
  /** Twelve digits. */
  readonly id: string;
  /** By which S3 knows it. */
  readonly canonicalUserId: string;
  readonly alias?: string;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly createdAt: number;
}

/** A new account and the access key of its root user, whose secret is sealed for that key's id. */
export interface NewAccount {
  readonly id: string;
  readonly rootKey: { readonly id: string; readonly sealedSecret: string };
}

/** The organization's policies above an account: documents, one list a level, from the root down. */
export interface OrganizationPolicies {
  readonly serviceControl: readonly (readonly string[])[];
  readonly resourceControl: readonly (readonly string[])[];
}

/** A user, group or role with the policies it has. */
export type WithPolicies<Record> = Record & {
  readonly inlinePolicies: readonly InlinePolicyRecord[];
  readonly attachedPolicies: readonly AttachedPolicy[];
};

/** The kinds of entities that GetAccountAuthorizationDetails tells, by AWS's names for them. */
export type DetailKind = 'User' | 'Group' | 'Role' | 'LocalManagedPolicy' | 'AWSManagedPolicy';

/** One of an account's entities with its policies, as GetAccountAuthorizationDetails tells it. */
export interface AuthorizationDetail {
  readonly user?: WithPolicies<UserRecord> & { readonly groups: readonly string[] };
  readonly group?: WithPolicies<GroupRecord>;
  readonly role?: WithPolicies<RoleRecord> & { readonly instanceProfiles: readonly InstanceProfileRecord[] };
  readonly policy?: ManagedPolicyRecord & { readonly versions: readonly PolicyVersionRecord[] };
}

/** A report on the credentials of an account's users. */
export interface CredentialReportRecord {
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly generatedAt: number;
  /** CSV. */
  readonly content: string;
}

/** Commands on accounts. */
export interface AccountCommands {
  createAccount: Call<NewAccount, AccountRecord>;
  setAccountAlias: Call<{ readonly account: string; readonly alias: string }, void>;
  /** Makes a report, unless there is one that has not expired; true when it made one. */
  generateCredentialReport: Call<{ readonly account: string }, boolean>;
  deleteAccountAlias: Call<{ readonly account: string; readonly alias: string }, void>;
  /** Version 1 or 2 of the session tokens of STS's global endpoint. */
  setTokenVersion: Call<{ readonly account: string; readonly version: 1 | 2 }, void>;
  /** Replaces the kinds that are given, and leaves the other as it is. */
  putOrganizationPolicies: Call<{ readonly account: string } & Partial<OrganizationPolicies>, void>;
}

/** Queries of accounts. */
export interface AccountQueries {
  account: Call<{ readonly id: string }, AccountRecord | undefined>;
  listAccounts: Call<Record<never, never>, readonly AccountRecord[]>;
  /** Counts and quotas by the names that GetAccountSummary gives them. */
  accountSummary: Call<{ readonly account: string }, Readonly<Record<string, number>>>;
  credentialReport: Call<{ readonly account: string }, CredentialReportRecord | 'expired' | undefined>;
  /** Of some kinds, or of all. */
  authorizationDetails: Call<
    { readonly account: string; readonly kinds?: readonly DetailKind[] | undefined; readonly page: PageRequest },
    Page<AuthorizationDetail>
  >;
  organizationPolicies: Call<{ readonly account: string }, OrganizationPolicies>;
}
