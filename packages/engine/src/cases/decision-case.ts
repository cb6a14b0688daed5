import type { LayerName, Outcome } from '../evaluate/decision.js';

/** One case of the decision format, as written: see decisions/README.md. */

export type CasePrincipal =
  | 'anonymous'
  | { readonly root: string }
  | { readonly user: string; readonly id?: string }
  | { readonly roleSession: string; readonly role?: string; readonly roleId?: string }
  | { readonly federatedUser: string; readonly issuer?: string; readonly issuerId?: string }
  | { readonly service: string }
  | { readonly provider: string };

/** A policy document as an object, or as text when the text itself matters. */
export type CaseDocument = string | { readonly Statement: unknown };

/** A document by itself is called by its layer. */
export type CasePolicy =
  | CaseDocument
  | {
      readonly id: string;
      readonly kind?: string;
      readonly attachedTo?: string;
      readonly document: CaseDocument;
    };

export interface CasePolicies {
  readonly identity?: readonly CasePolicy[];
  readonly boundary?: readonly CasePolicy[];
  /** An empty list: a session policy was passed and allows nothing. */
  readonly session?: readonly CasePolicy[];
  readonly resource?: readonly CasePolicy[];
  readonly resourceKind?: string;
  /** A list a level, from the root of the organization down. */
  readonly serviceControl?: readonly (readonly CasePolicy[])[];
  readonly resourceControl?: readonly (readonly CasePolicy[])[];
  readonly vpcEndpoint?: readonly CasePolicy[];
}

export interface CaseRequest {
  readonly action: string;
  readonly resource: string | { readonly unknown: true };
  readonly resourceAccount?: string;
  readonly canonicalUser?: string;
  /** `null` takes away a key that follows from the principal. */
  readonly context?: Readonly<Record<string, string | readonly string[] | null>>;
}

export interface CaseExpectation {
  readonly outcome: Outcome;
  readonly layer?: LayerName;
  readonly statement?: { readonly policy?: string; readonly index?: number; readonly sid?: string };
}

export interface DecisionCase {
  readonly name: string;
  /** The page of AWS's documentation that says so. */
  readonly source?: string;
  readonly principal: CasePrincipal;
  readonly policies: CasePolicies;
  readonly request: CaseRequest;
  readonly expect?: CaseExpectation;
  /** Why a live endpoint cannot be asked. */
  readonly live?: { readonly skip: string };
}

/** A file of cases that share a title, a source and what they have in common. */
export interface DecisionFile {
  readonly title: string;
  readonly source?: string;
  readonly cases: readonly DecisionCase[];
}

/** A file or a line is not in the format. */
export class CaseFormatError extends Error {
  constructor(where: string, message: string) {
    super(`${where}: ${message}`);
    this.name = 'CaseFormatError';
  }
}
