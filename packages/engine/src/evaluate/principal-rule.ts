import type { Principal } from '@cloudgate/common';
import { matchPrincipal } from '../principal/principal-matcher.js';
import { BY_ANYONE, NO_MATCH, type PrincipalClasses } from '../principal/principal-class.js';
import type { CompiledStatement } from './compile/compiled-statement.js';

/**
 * Whether the statements of a layer say whom they are about: not in policies attached to the caller, always in
 * resource-based policies, and `*` when left out in VPC endpoint policies.
 */
export type PrincipalRule = 'none' | 'required' | 'optional';

interface Caller {
  readonly request: { readonly principal: Principal; readonly canonicalUser?: string | undefined };
  readonly rule: PrincipalRule;
  readonly bounded: boolean;
}

/** In which ways a statement with `Principal` or `NotPrincipal` is about the caller. */
export function principalClasses(statement: CompiledStatement, caller: Caller): PrincipalClasses {
  const { principals } = statement;
  if (principals === undefined) return caller.rule === 'optional' ? BY_ANYONE : NO_MATCH;
  const { principal, canonicalUser } = caller.request;
  const classes = matchPrincipal(principals, principal, canonicalUser);
  if (!statement.hasNotPrincipal) return classes;
  // A Deny with NotPrincipal hits every caller that has a boundary, whomever it lists.
  return classes === NO_MATCH || (statement.deny && caller.bounded) ? BY_ANYONE : NO_MATCH;
}
