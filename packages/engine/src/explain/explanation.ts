import type { Decision, LayerName, Outcome } from '../evaluate/decision.js';
import type { TextPosition } from '../policy/parse/json-path.js';

/** Why a statement does not apply: the first of its parts that does not fit the request. */
export type Mismatch =
  | {
      readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal';
      /** What the policy has. */
      readonly policy: readonly string[];
      /** What the request has. */
      readonly request: string;
    }
  | {
      readonly element: 'Condition';
      readonly operator: string;
      readonly key: string;
      readonly policy: readonly string[];
      /** Values of the request; `null` when it does not carry the key. */
      readonly request: readonly string[] | null;
    };

export interface StatementTrace {
  /** Counted from 0. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Where the statement starts and ends in its document. */
  readonly start: TextPosition;
  readonly end: TextPosition;
  readonly matched: boolean;
  /** In a resource-based policy: how a matching statement names the caller. */
  readonly principalMatch?: readonly PrincipalMatch[];
  readonly mismatch?: Mismatch;
}

export type PrincipalMatch = 'account' | 'issuing user' | 'role' | 'anyone' | 'caller';

export interface PolicyTrace {
  readonly id: string;
  readonly kind?: string;
  readonly attachedTo?: string;
  readonly statements: readonly StatementTrace[];
}

export interface LayerTrace {
  readonly layer: LayerName;
  /** Of organization policies: 0 is the root of the organization. */
  readonly level?: number;
  /** What the policies of this layer say by themselves; `notApplicable` when they have no say over this caller. */
  readonly result: Outcome | 'notApplicable';
  readonly policies: readonly PolicyTrace[];
}

/** A key that a policy asked for and the request did not carry. */
export interface MissingKey {
  /** As the policy writes it that asks first. */
  readonly key: string;
  /**
   * `unknown`: AWS has no such key. `notSupplied`: AWS documents it for this action. `absent`: the request does not have
   * it, or nothing is known about the key.
   */
  readonly state: 'absent' | 'unknown' | 'notSupplied';
}

/** A decision with everything that led to it. Plain data: it is its own JSON form. */
export interface Explanation {
  readonly request: { readonly principal: string; readonly action: string; readonly resource: string };
  readonly decision: Decision;
  readonly layers: readonly LayerTrace[];
  readonly missingKeys: readonly MissingKey[];
}
