/** The records of the policy store, by the commands and queries that give them. */
import type { PolicyStoreCommands, PolicyStoreQueries } from '@cloudgate/ports';

type Found<N extends keyof PolicyStoreQueries> = NonNullable<PolicyStoreQueries[N]['output']>;

export type AccessKeyRecord = Found<'accessKey'>;
export type AccountRecord = Found<'account'>;
export type AuthorizationDetails = Found<'authorizationDetails'>;
export type GroupRecord = Found<'findGroup'>;
export type InstanceProfileRecord = Found<'findInstanceProfile'>;
export type ManagedPolicyRecord = Found<'findPolicy'>;
export type OrganizationPolicies = Found<'organizationPolicies'>;
export type PolicyListRequest = PolicyStoreQueries['listPolicies']['input'];
export type PolicyUsage = NonNullable<PolicyListRequest['usage']>;
export type PolicyVersionRecord = Found<'policyVersion'>;
export type RoleRecord = Found<'findRole'>;
export type TagRecord = UserRecord['tags'][number];
export type UserRecord = Found<'findUser'>;

export type NewAccount = PolicyStoreCommands['createAccount']['input'];
export type PrincipalReference = Pick<PolicyStoreCommands['attachPolicy']['input'], 'principalType' | 'principalId'>;
export type PrincipalType = PrincipalReference['principalType'];
export type PageRequest = PolicyStoreQueries['listUsers']['input']['page'];
/** Items of a list and where the next page begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}
