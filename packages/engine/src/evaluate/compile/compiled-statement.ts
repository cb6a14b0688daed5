import { type CompiledCondition, compileCondition } from '../../condition/compiled-condition.js';
import { parseResourcePattern, matchResource, type ResourcePattern } from '../../match/resource-pattern.js';
import type { ParsedStatement } from '../../policy/parsed-policy.js';
import { type PrincipalMatcher, principalMatcher } from '../../principal/principal-matcher.js';
import type { RequestContext } from '../request-context.js';
import type { StatementReference } from './policy-source.js';

/** A statement, compiled part by part when a request first needs the part. */
export class CompiledStatement {
  readonly parsed: ParsedStatement;
  readonly reference: StatementReference;
  readonly variables: boolean;
  readonly deny: boolean;
  #conditions: readonly CompiledCondition[] | undefined;
  #resources: readonly ResourcePattern[] | undefined;
  #notResources: readonly ResourcePattern[] | undefined;
  #principals: PrincipalMatcher | undefined;

  constructor(parsed: ParsedStatement, policy: { readonly id: string; readonly variables: boolean }) {
    this.parsed = parsed;
    this.deny = parsed.effect === 'Deny';
    this.variables = policy.variables;
    const { index, sid } = parsed;
    this.reference = sid === undefined ? { policy: policy.id, index } : { policy: policy.id, index, sid };
  }

  get conditions(): readonly CompiledCondition[] {
    return (this.#conditions ??= this.parsed.conditions.map((one) => compileCondition(one, this.variables)));
  }

  get resources(): readonly ResourcePattern[] {
    return (this.#resources ??= this.patterns(this.parsed.resources));
  }

  get notResources(): readonly ResourcePattern[] {
    return (this.#notResources ??= this.patterns(this.parsed.notResources));
  }

  /** `Principal` or `NotPrincipal`, whichever the statement has; `undefined` when it has neither. */
  get principals(): PrincipalMatcher | undefined {
    const { principals, notPrincipals } = this.parsed;
    const values = principals ?? notPrincipals;
    return values === undefined ? undefined : (this.#principals ??= principalMatcher(values));
  }

  get hasNotPrincipal(): boolean {
    return this.parsed.notPrincipals !== undefined;
  }

  /** The context is read only where there is a condition: an embedder may gather it then. */
  conditionsHold(request: { readonly context: RequestContext }): boolean {
    const conditions = this.conditions;
    for (let index = 0; index < conditions.length; index += 1) {
      if (!(conditions[index] as CompiledCondition).holds(request.context)) return false;
    }
    return true;
  }

  /**
   * Whether `NotResource` lets the statement apply to a resource. A pattern with a variable that has no value excludes
   * nothing; so as not to allow more than was meant, an Allow with one does not apply at all.
   */
  notResourceApplies(resource: string, context: RequestContext): boolean {
    for (const pattern of this.notResources) {
      const matched = matchResource(pattern, resource, context);
      if (matched === true || (matched === undefined && !this.deny)) return false;
    }
    return true;
  }

  private patterns(sources: readonly string[] | undefined): readonly ResourcePattern[] {
    return (sources ?? []).map((source) => parseResourcePattern(source, this.variables));
  }
}
