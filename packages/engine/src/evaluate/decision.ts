import type { CompiledStatement } from './compile/compiled-statement.js';
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
  readonly statement?: StatementReference;
}

export function allow(layer: LayerName, statement: CompiledStatement | undefined): Decision {
  return statement === undefined
    ? { outcome: 'allow', layer }
    : { outcome: 'allow', layer, statement: statement.reference };
}

export function explicitDeny(layer: LayerName, statement: CompiledStatement | undefined): Decision {
  const outcome = 'explicitDeny';
  return statement === undefined ? { outcome, layer } : { outcome, layer, statement: statement.reference };
}

export function implicitDeny(layer: LayerName): Decision {
  return { outcome: 'implicitDeny', layer };
}
