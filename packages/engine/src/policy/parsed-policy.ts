/** A policy document as the evaluation reads it. */

/** Version 2008-10-17 knows no policy variables. */
export type PolicyVersion = '2008-10-17' | '2012-10-17';

export type PrincipalKind = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

export interface PrincipalValue {
  readonly kind: PrincipalKind;
  readonly value: string;
}

/** One key under one operator of a `Condition`. */
export interface ParsedCondition {
  /** As written, with its set prefix and `IfExists`. */
  readonly operator: string;
  /** As written. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface ParsedStatement {
  /** Counted from 0. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** The string `"*"` reads as `{"AWS": "*"}`, which means the same. */
  readonly principals?: readonly PrincipalValue[];
  readonly notPrincipals?: readonly PrincipalValue[];
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly conditions: readonly ParsedCondition[];
}

export interface ParsedPolicy {
  /** The document itself: positions are found in it when somebody asks. */
  readonly text: string;
  readonly version: PolicyVersion;
  readonly id?: string;
  readonly statements: readonly ParsedStatement[];
}
