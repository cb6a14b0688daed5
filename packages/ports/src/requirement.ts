/** What an operation needs to be allowed: one action on one resource, with what is known of it. */

/** Condition keys of one requirement; an array is a multi-valued key. Keys are written in any case. */
export type ContextEntries = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A resource that cannot be told from the request: allowed only where every resource is. */
export const unknownResource = '(unknown)';

/**
 * `required`: one refusal refuses the call. `perItem`: the handler is told which were refused (DeleteObjects).
 * `disclose`: permits nothing, but decides what may be told (s3:ListBucket: 404 or 403).
 */
export type RequirementMode = 'required' | 'perItem' | 'disclose';

/** One action on one resource. */
export interface Requirement {
  /** In AWS's own case, such as `s3:GetObject`. */
  readonly action: string;
  /** An ARN, `*` for actions without resource types, or {@link unknownResource}. */
  readonly resource: string;
  /** The account that owns the resource; the caller's own where absent. */
  readonly account?: string;
  /** The internal id under which the policy store keeps the resource's policy: a bucket's, or a role's for its trust policy. */
  readonly policyOf?: string;
  readonly context?: ContextEntries;
  /** `required` where absent. */
  readonly mode?: RequirementMode;
}
