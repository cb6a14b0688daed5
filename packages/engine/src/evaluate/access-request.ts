import type { Principal } from '@cloudgate/common';
import type { RequestContext } from './request-context.js';

/**
 * A resource that cannot be told. It is allowed only where a statement's resource is `*`, and denied where any statement
 * denies the action on any resource.
 */
export const unknownResource: unique symbol = Symbol('unknown resource');

/** One question: may this principal do this to that? */
export interface AccessRequest {
  readonly principal: Principal;
  /** Such as `s3:GetObject`; in any case. */
  readonly action: string;
  /** An ARN, or `*` for an action that names no resource. */
  readonly resource: string | typeof unknownResource;
  /** The account that owns the resource; the caller's own when left out. */
  readonly resourceAccount?: string | undefined;
  /** The canonical user id of the caller's account, for `CanonicalUser` principals. */
  readonly canonicalUser?: string | undefined;
  readonly context: RequestContext;
}
