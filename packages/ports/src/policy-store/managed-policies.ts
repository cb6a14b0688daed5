/** Managed policies, the account's own and AWS's, and their versions. */
import type { Call } from './call.js';
import type { ByName, EntityListRequest, EntityRecord, PrincipalType, TagRecord } from './entities.js';
import type { Page, PageRequest } from './page.js';

/** A managed policy. */
export interface ManagedPolicyRecord extends EntityRecord {
  readonly description?: string;
  readonly updatedAt: number;
  readonly defaultVersionId: string;
  readonly attachmentCount: number;
  readonly boundaryUsageCount: number;
  readonly tags: readonly TagRecord[];
  /** True for AWS's own, which nobody can change. */
  readonly awsManaged: boolean;
}

/** One version of a managed policy. */
export interface PolicyVersionRecord {
  /** Such as `v1`. */
  readonly versionId: string;
  readonly document: string;
  readonly isDefault: boolean;
  readonly createdAt: number;
}

/** What a new managed policy is made from. */
export interface NewManagedPolicy extends ByName {
  readonly path: string;
  readonly description?: string | undefined;
  readonly document: string;
  readonly tags: readonly TagRecord[];
}

/** Names a version of an account's own policy. */
export interface PolicyVersionReference {
  readonly policyId: string;
  readonly versionId: string;
}

/** How a policy is used. */
export type PolicyUsage = 'PermissionsPolicy' | 'PermissionsBoundary';

/** Which managed policies to list. */
export interface PolicyListRequest extends EntityListRequest {
  readonly scope: 'All' | 'AWS' | 'Local';
  readonly onlyAttached: boolean;
  readonly usage?: PolicyUsage | undefined;
}

/** Which users of a policy to list: those of `account`, never another's. */
export interface PolicyEntitiesRequest extends EntityListRequest {
  readonly policyArn: string;
  readonly principalType?: PrincipalType | undefined;
  readonly usage?: PolicyUsage | undefined;
}

/** An entity that a policy is attached to, or bounds. */
export interface PolicyEntity {
  readonly type: PrincipalType;
  readonly id: string;
  readonly name: string;
}

/** Commands on managed policies. */
export interface ManagedPolicyCommands {
  createPolicy: Call<NewManagedPolicy, ManagedPolicyRecord>;
  deletePolicy: Call<{ readonly policyId: string }, void>;
  createPolicyVersion: Call<
    { readonly policyId: string; readonly document: string; readonly setAsDefault: boolean },
    PolicyVersionRecord
  >;
  deletePolicyVersion: Call<PolicyVersionReference, void>;
  setDefaultPolicyVersion: Call<PolicyVersionReference, void>;
}

/** Queries of managed policies; by ARN, AWS's own among them. */
export interface ManagedPolicyQueries {
  /** `account` is whose attachments are counted. */
  findPolicy: Call<{ readonly account: string; readonly arn: string }, ManagedPolicyRecord | undefined>;
  listPolicies: Call<PolicyListRequest, Page<ManagedPolicyRecord>>;
  policyVersion: Call<{ readonly arn: string; readonly versionId: string }, PolicyVersionRecord | undefined>;
  listPolicyVersions: Call<{ readonly arn: string; readonly page: PageRequest }, Page<PolicyVersionRecord>>;
  listEntitiesForPolicy: Call<PolicyEntitiesRequest, Page<PolicyEntity>>;
}
