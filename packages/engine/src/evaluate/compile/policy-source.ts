import type { ParsedPolicy } from '../../policy/parsed-policy.js';

/** A policy to compile, and what explanations call it. */
export interface PolicySource {
  /** The ARN of a managed policy, or the name of an inline one. */
  readonly id: string;
  /** What sort it is, for explanations. */
  readonly kind?: 'managed' | 'inline' | (string & {});
  /** What it hangs on, such as `group admins`; for explanations. */
  readonly attachedTo?: string;
  /** The document, as text or already parsed. */
  readonly document: string | ParsedPolicy;
  /** The caller's own name for this content; the engine does not read it. */
  readonly hash?: string;
}

/** The statement that decided. */
export interface StatementReference {
  /** The `id` of its policy. */
  readonly policy: string;
  /** Counted from 0. */
  readonly index: number;
  readonly sid?: string;
}
