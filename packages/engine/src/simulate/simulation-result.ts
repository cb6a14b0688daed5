import type { LayerName } from '../evaluate/decision.js';
import type { TextPosition } from '../policy/parse/json-path.js';

/** What the policy simulator calls a decision. */
export type SimulatedDecision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** A statement that determined a result, and where it stands. */
export interface MatchedStatement {
  /** The `id` of its policy. */
  readonly policy: string;
  /** The `kind` of its policy, if it was given. */
  readonly kind?: string;
  readonly layer: LayerName;
  /**
   * As AWS's simulator counts: after the bracket of the list or the statement before, or after the brace of a statement
   * that stands alone.
   */
  readonly start: TextPosition;
  /** After the statement's last character. */
  readonly end: TextPosition;
}

export interface ResourceResult {
  readonly resource: string;
  readonly decision: SimulatedDecision;
  readonly matchedStatements: readonly MatchedStatement[];
  readonly missingContextValues: readonly string[];
  /** Present when there is a boundary. */
  readonly allowedByPermissionsBoundary?: boolean;
}

/** The result for one action on one resource. */
export interface SimulationResult extends ResourceResult {
  readonly action: string;
  /** Present when there are service control policies. */
  readonly allowedByOrganizations?: boolean;
  /** The same once more for a resource other than `*`, which then has the missing context values. */
  readonly resourceSpecificResults: readonly ResourceResult[];
}
