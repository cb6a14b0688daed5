import type { PrincipalClasses } from '../principal/principal-class.js';
import type { CompiledPolicies } from './compile/compiled-policies.js';
import { findStatements } from './find-statements.js';
import type { PrincipalRule } from './principal-rule.js';
import type { Search } from './search.js';

/** What {@link layerVerdict} gives when a statement denies. */
export const DENIED = -1;

/** In which ways an Allow names the caller (none: nothing allows), or {@link DENIED}. */
export type Verdict = PrincipalClasses | typeof DENIED;

/** What the policies of one layer say. The statement is left in the search. */
export function layerVerdict(policies: CompiledPolicies, rule: PrincipalRule, search: Search): Verdict {
  search.rule = rule;
  return findStatements(policies.about(search.request.action), search) ? DENIED : search.classes;
}
