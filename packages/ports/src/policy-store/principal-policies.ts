/** The policies of users, groups and roles: attached, inline, and the permissions boundary. */
import type { Call } from './call.js';
import type { PrincipalReference } from './entities.js';
import type { Page, PageRequest } from './page.js';

/** A managed policy as it is attached. */
export interface AttachedPolicy {
  readonly name: string;
  readonly arn: string;
}

/** An inline policy. */
export interface InlinePolicyRecord {
  readonly name: string;
  readonly document: string;
}

/** The policies of a principal and, for a user, of its groups: as the policy simulator names them. */
export interface EffectivePolicies {
  readonly policies: readonly InlinePolicyRecord[];
  readonly boundary?: InlinePolicyRecord;
}

/** Names a managed policy of a principal. */
export interface AttachmentReference extends PrincipalReference {
  readonly policyArn: string;
}

/** Names an inline policy of a principal. */
export interface InlinePolicyReference extends PrincipalReference {
  readonly name: string;
}

/** A user or role that a boundary can be set for. */
export interface BoundedReference {
  readonly principalType: 'user' | 'role';
  readonly principalId: string;
}

/** Commands on the policies of principals. */
export interface PrincipalPolicyCommands {
  attachPolicy: Call<AttachmentReference, void>;
  detachPolicy: Call<AttachmentReference, void>;
  putInlinePolicy: Call<InlinePolicyReference & { readonly document: string }, void>;
  deleteInlinePolicy: Call<InlinePolicyReference, void>;
  putBoundary: Call<BoundedReference & { readonly policyArn: string }, void>;
  deleteBoundary: Call<BoundedReference, void>;
}

/** Queries of the policies of principals. */
export interface PrincipalPolicyQueries {
  listAttachedPolicies: Call<
    PrincipalReference & { readonly pathPrefix?: string | undefined; readonly page: PageRequest },
    Page<AttachedPolicy>
  >;
  inlinePolicy: Call<InlinePolicyReference, InlinePolicyRecord | undefined>;
  effectivePolicies: Call<PrincipalReference, EffectivePolicies>;
  listInlinePolicies: Call<PrincipalReference & { readonly page: PageRequest }, Page<InlinePolicyRecord>>;
}
