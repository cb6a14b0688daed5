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
export { type Ec2ReadTables, type Ec2Tables } from './ec2/ec2-tables.js';
export { type Ec2Store, openEc2Store } from './ec2/ec2-store.js';
export { openS3Store, type S3Store, type S3Transaction } from './s3/s3-store.js';
export type { BucketRemoval } from './s3/buckets/bucket-removal.js';
export type { BucketPatch, BucketStore } from './s3/buckets/bucket-store.js';
export type { ObjectStore } from './s3/objects/object-store.js';
export type { UploadStore } from './s3/uploads/upload-store.js';
export { StalePartsError } from './s3/uploads/upload-write.js';
export type {
  DeleteTarget,
  Expectation,
  ListPage,
  ListQuery,
  ObjectRemoval,
  ObjectWrite,
  Refused,
  Released,
} from './s3/queries.js';
export type {
  BucketRecord,
  NewObject,
  ObjectHeaders,
  ObjectRecord,
  ObjectSummary,
  PartRecord,
  PublicAccessBlock,
  S3Tag,
  Segment,
  StoredChecksum,
  UploadRecord,
} from './s3/records.js';
export { type Write, WriteBatcher } from './database/write-batcher.js';
export { type AuditFilter, type AuditLog, type AuditRecord, openAuditLog } from './audit/audit-log.js';
export type {
  AccessKey,
  AccessKeyLastUsed,
  AccessReport,
  Account,
  ActionLastUsed,
  Attachment,
  Bucket,
  BucketTag,
  CredentialReport,
  Ec2Tag,
  Group,
  GroupMember,
  IamInstanceProfileAssociation,
  InlinePolicy,
  Instance,
  InstanceProfile,
  KeyPair,
  LoginProfile,
  ManagedPolicy,
  MfaDevice,
  MultipartUpload,
  NetworkInterface,
  NetworkInterfaceGroup,
  ObjectPart,
  ObjectVersion,
  OidcProvider,
  OrganizationPolicy,
  OutboundFederation,
  PasswordPolicy,
  PolicyVersion,
  ResourcePolicy,
  Role,
  RoleDeletion,
  RoleLastUsed,
  SamlPrivateKey,
  SamlProvider,
  SecurityGroup,
  SecurityGroupRule,
  ServerCertificate,
  ServiceSpecificCredential,
  Setting,
  SigningCertificate,
  SshPublicKey,
  Subnet,
  Tag,
  TokenSigningKey,
  UploadPart,
  User,
  Volume,
  VolumeAttachment,
  Vpc,
} from './generated/prisma/client.js';
