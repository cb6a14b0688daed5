import type { ParsedPolicy } from '../../policy/parsed-policy.js';
import { ActionGroup } from './action-group.js';
import { ActionIndex } from './action-index.js';
import { CompiledStatement } from './compiled-statement.js';
import type { PolicySource } from './policy-source.js';

/** A policy as it was compiled. */
export interface CompiledPolicy {
  readonly source: PolicySource;
  readonly parsed: ParsedPolicy;
  readonly statements: readonly CompiledStatement[];
}

/** Actions are a small vocabulary; a caller that invents new ones all the time must not fill the memory. */
const MOST_ACTIONS = 4096;

/**
 * All policies of one kind, indexed: what a decision costs depends on the statements that can match the request, not on
 * all there are. What it answers never changes; it may be kept and shared.
 */
export class CompiledPolicies {
  readonly policies: readonly CompiledPolicy[];
  readonly #actions = new ActionIndex();
  readonly #byAction = new Map<string, readonly ActionGroup[]>();
  /** How many statements may be held once more in groups made for one action, and how many still may. */
  readonly #most: number;
  #spare: number;

  constructor(policies: readonly { readonly source: PolicySource; readonly parsed: ParsedPolicy }[]) {
    this.policies = policies.map(({ source, parsed }) => {
      const policy = { id: source.id, variables: parsed.version === '2012-10-17' };
      return { source, parsed, statements: parsed.statements.map((one) => new CompiledStatement(one, policy)) };
    });
    let count = 0;
    for (const { statements } of this.policies) {
      count += statements.length;
      for (const statement of statements) this.#actions.add(statement);
    }
    this.#most = 2 * count + 1000;
    this.#spare = this.#most;
  }

  /** What is said about an action, given in any case. */
  about(action: string): readonly ActionGroup[] {
    return this.#byAction.get(action) ?? this.find(action);
  }

  private find(action: string): readonly ActionGroup[] {
    if (this.#byAction.size >= MOST_ACTIONS) {
      this.#byAction.clear();
      this.#spare = this.#most;
    }
    const found = this.merged(this.#actions.find(action.toLowerCase()));
    this.#byAction.set(action, found);
    return found;
  }

  /** Several groups as one, so that a resource is looked up once; as they are when that would take too much memory. */
  private merged(groups: readonly ActionGroup[]): readonly ActionGroup[] {
    if (groups.length < 2) return groups;
    const size = groups.reduce((sum, { statements }) => sum + statements.length, 0);
    if (size > this.#spare) return groups;
    this.#spare -= size;
    return [ActionGroup.of(groups)];
  }
}
