/** The records of the policy store, by the queries that give them. */
import type { PolicyStoreCommands, PolicyStoreQueries } from '@cloudgate/ports';

type Found<N extends keyof PolicyStoreQueries> = NonNullable<PolicyStoreQueries[N]['output']>;

export type AccessKeyRecord = Found<'accessKey'>;
export type AuthorizationDetails = Found<'authorizationDetails'>;
export type GroupRecord = Found<'findGroup'>;
export type InstanceProfileRecord = Found<'findInstanceProfile'>;
export type ManagedPolicyRecord = Found<'findPolicy'>;
export type PolicyVersionRecord = Found<'policyVersion'>;
export type RoleRecord = Found<'findRole'>;
export type UserRecord = Found<'findUser'>;
export type TagRecord = UserRecord['tags'][number];
export type PrincipalType = PolicyStoreCommands['attachPolicy']['input']['principalType'];
export type PageRequest = PolicyStoreQueries['listUsers']['input']['page'];
