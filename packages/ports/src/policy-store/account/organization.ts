/** The organization: its management account is the installation's first one, and all others are its members. */
import type { Call } from '../call.js';

/** What IAM may do in member accounts, once it is turned on. */
export type OrganizationFeature = 'RootCredentialsManagement' | 'RootSessions';

/** An organization. */
export interface OrganizationRecord {
  /** Such as `o-0123456789`. */
  readonly id: string;
  readonly managementAccount: string;
  readonly features: readonly OrganizationFeature[];
}

/** Commands on the organization. */
export interface OrganizationCommands {
  /** Turns a feature on or off; gives the organization as it then is. */
  setOrganizationFeature: Call<
    { readonly feature: OrganizationFeature; readonly enabled: boolean },
    OrganizationRecord
  >;
}

/** Queries of the organization. */
export interface OrganizationQueries {
  organization: Call<Record<never, never>, OrganizationRecord>;
}
