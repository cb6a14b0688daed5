import type { StatementReference } from './compile/policy-source.js';

export type Outcome = 'allow' | 'explicitDeny' | 'implicitDeny';

/** Who had the last word. */
export type LayerName =
  | 'identity-based policy'
  | 'resource-based policy'
  | 'permissions boundary'
  | 'session policy'
  | 'service control policy'
  | 'resource control policy'
  | 'role trust policy'
  | 'VPC endpoint policy'
  | 'root user'
  /** A rule of the service, which no policy can change. */
  | 'service rule';

/** The answer to a request. */
export interface Decision {
  readonly outcome: Outcome;
  readonly layer: LayerName;
  /** The statement that allowed or denied; none for an implicit denial. */
  readonly statement?: StatementReference | undefined;
}
