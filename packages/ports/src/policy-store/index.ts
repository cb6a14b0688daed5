export type {
  AccessKeyCommands,
  AccessKeyQueries,
  AccessKeyRecord,
  AccessKeyStatus,
  AccessKeyUse,
  KeyOwner,
  NewAccessKey,
} from './access-keys.js';
export type {
  AccountCommands,
  AccountQueries,
  AccountRecord,
  AuthorizationDetails,
  NewAccount,
  OrganizationPolicies,
  WithPolicies,
} from './accounts.js';
export type { Call } from './call.js';
export type { PolicyStoreCommands } from './commands.js';
export type {
  ByName,
  EntityListRequest,
  EntityRecord,
  PrincipalReference,
  PrincipalType,
  TagRecord,
} from './entities.js';
export type { GroupCommands, GroupQueries, GroupRecord, Membership } from './groups.js';
export type { InstallationCommands, InstallationQueries } from './installation.js';
export type {
  InstanceProfileCommands,
  InstanceProfileQueries,
  InstanceProfileRecord,
  ProfileRole,
} from './instance-profiles.js';
export type {
  ManagedPolicyCommands,
  ManagedPolicyQueries,
  ManagedPolicyRecord,
  NewManagedPolicy,
  PolicyEntitiesRequest,
  PolicyEntity,
  PolicyListRequest,
  PolicyUsage,
  PolicyVersionRecord,
  PolicyVersionReference,
} from './managed-policies.js';
export type { Page, PageRequest } from './page.js';
export type { CommandName, PolicyStore, QueryName } from './policy-store.js';
export type {
  AttachedPolicy,
  AttachmentReference,
  BoundedReference,
  InlinePolicyRecord,
  InlinePolicyReference,
  PrincipalPolicyCommands,
  PrincipalPolicyQueries,
} from './principal-policies.js';
export type { PolicyStoreQueries } from './queries.js';
export type { NewRole, RoleChanges, RoleCommands, RoleQueries, RoleRecord } from './roles.js';
export type { TagCommands, TagQueries } from './tags.js';
export type { NewUser, Rename, UserCommands, UserQueries, UserRecord } from './users.js';
