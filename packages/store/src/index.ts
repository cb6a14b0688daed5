export {
  DuplicateKeyError,
  MissingRowError,
  NewerStateError,
  StateInUseError,
  StateNotWritableError,
  StateUnreadableError,
  StoreClosedError,
  StoreError,
  StoreWriteError,
} from './errors.js';
export type { DomainStore } from './tables/domain-store.js';
export type { ReadTable, RowOf, WriteTable } from './tables/description.js';
export { type IamReadTables, type IamTables } from './iam/iam-tables.js';
export { type IamStore, openIamStore } from './iam/iam-store.js';
export type {
  AccessKey,
  AccessKeyLastUsed,
  Account,
  Attachment,
  Group,
  GroupMember,
  InlinePolicy,
  InstanceProfile,
  ManagedPolicy,
  OrganizationPolicy,
  PolicyVersion,
  ResourcePolicy,
  Role,
  RoleLastUsed,
  Setting,
  Tag,
  User,
} from './generated/prisma/client.js';
