/** What the authorizer asks the policy store: the facts that a decision is made from, all of one revision. */
import type { ProviderFacts } from './federation.js';

/** A policy's text. `hash` is the SHA-256 of the text: equal hashes compile to equal policies. */
export interface PolicyText {
  /** An ARN for a managed policy, the name of an inline one. */
  readonly id: string;
  readonly kind: 'managed' | 'inline' | 'resource' | 'trust' | 'organization';
  /** Where it comes from when that is not the principal itself, such as `group admins`. */
  readonly attachedTo?: string;
  readonly document: string;
  readonly hash: string;
}

/** An access key. The secret is sealed; only the authorizer opens it. */
export interface AccessKeyFacts {
  readonly id: string;
  readonly account: string;
  /** Whose it is: a user's id, or nobody's: the root user's. */
  readonly userId?: string;
  readonly active: boolean;
  readonly sealedSecret: string;
}

/** A user or a role as it stands now, with all its identity-based policies. The same object until one of them changes. */
export interface PrincipalFacts {
  readonly kind: 'user' | 'role';
  readonly id: string;
  readonly account: string;
  readonly arn: string;
  readonly name: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly policies: readonly PolicyText[];
  readonly boundary?: PolicyText;
}

/** A resource's own policy: a bucket's, or a role's trust policy. The same object until it changes. */
export interface ResourcePolicyFacts {
  readonly kind: 'bucket' | 'trust' | 'other';
  readonly account: string;
  readonly policy: PolicyText;
}

/** The organization's policies above an account, one list a level, from the root down. None limits nothing. */
export interface OrganizationFacts {
  readonly serviceControl: readonly (readonly PolicyText[])[];
  readonly resourceControl: readonly (readonly PolicyText[])[];
}

/** What a decision needs; every part is optional. */
export interface FactsQuery {
  readonly accessKeyId?: string;
  readonly principal?: { readonly kind: 'user' | 'role'; readonly id: string };
  /** Internal ids of resources, for their policies. */
  readonly resources?: readonly string[];
  /** Account ids, for the organization's policies above them. */
  readonly organizations?: readonly string[];
  /** Managed policies that a session was made with, by ARN. */
  readonly managedPolicies?: readonly string[];
  /** The ARN of a registered identity provider. */
  readonly provider?: string;
}

/** The answers, in the order of the questions; what does not exist is `undefined`. */
export interface Facts {
  readonly revision: number;
  readonly accessKey?: AccessKeyFacts;
  readonly principal?: PrincipalFacts;
  readonly provider?: ProviderFacts;
  readonly resources: readonly (ResourcePolicyFacts | undefined)[];
  readonly organizations: readonly (OrganizationFacts | undefined)[];
  readonly managedPolicies: readonly (PolicyText | undefined)[];
  /** Raised at each reset: session tokens of an older epoch are worth nothing. */
  readonly epoch: number;
}

/** That a key signed, or that a session of a role did. */
export interface CredentialUse {
  readonly kind: 'access-key' | 'role';
  readonly id: string;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly at: number;
  readonly region: string;
  readonly service: string;
}

/** That somebody asked for an action, whether or not it was allowed. */
export interface ActionUse {
  readonly kind: 'action';
  /** A user's id, a role's, or the account of a root user. */
  readonly id: string;
  /** Such as `s3:CreateBucket`. */
  readonly action: string;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly at: number;
  readonly region: string;
}

/** The policy store, as the authorizer sees it. */
export interface PolicySource {
  /** Answers from one revision, which holds every write acknowledged before the call. */
  facts(query: FactsQuery): Facts | Promise<Facts>;
  /** Takes note of when keys, roles and actions were last used; raises no revision. */
  recordUses(uses: readonly (CredentialUse | ActionUse)[]): Promise<void>;
}
