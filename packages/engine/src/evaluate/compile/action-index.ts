import { type ActionPattern, matchAction, parseActionPattern } from '../../match/action-pattern.js';
import { matchCodes } from '../../match/match-codes.js';
import { childFor, insertPrefix, type PrefixNode, prefixTree } from '../../match/prefix-tree.js';
import { ActionGroup } from './action-group.js';
import type { CompiledStatement } from './compiled-statement.js';

interface IndexedAction {
  readonly pattern: ActionPattern;
  readonly group: ActionGroup;
}

interface ExcludedActions {
  readonly patterns: readonly ActionPattern[];
  readonly group: ActionGroup;
}

/** The groups of statements, by the actions that they are about. */
export class ActionIndex {
  readonly #tree: PrefixNode<IndexedAction> = prefixTree();
  readonly #groups = new Map<string, ActionGroup>();
  /** One group for all statements with the same `NotAction`. */
  readonly #excluding = new Map<string, ExcludedActions>();

  add(statement: CompiledStatement): void {
    const { actions, notActions } = statement.parsed;
    if (actions !== undefined) for (const action of new Set(actions)) this.addAction(action, statement);
    else if (notActions !== undefined) this.addExcluded(notActions, statement);
  }

  /** The groups that an action, in lower case, belongs to. */
  find(action: string): readonly ActionGroup[] {
    const found: ActionGroup[] = [];
    let node: PrefixNode<IndexedAction> | undefined = this.#tree;
    for (let at = 0; node !== undefined && action.startsWith(node.label, at);) {
      at += node.label.length;
      for (const { pattern, group } of node.open ?? []) if (matchCodes(pattern.tail, action, at)) found.push(group);
      if (at === action.length) for (const { group } of node.exact ?? []) found.push(group);
      node = childFor(node, action.charCodeAt(at));
    }
    for (const { patterns, group } of this.#excluding.values()) {
      if (!patterns.some((pattern) => matchAction(pattern, action))) found.push(group);
    }
    return found;
  }

  private addAction(source: string, statement: CompiledStatement): void {
    let group = this.#groups.get(source);
    if (group === undefined) {
      const pattern = parseActionPattern(source);
      if (pattern === undefined) return;
      group = new ActionGroup();
      this.#groups.set(source, group);
      insertPrefix(this.#tree, pattern.prefix, { value: { pattern, group }, exact: pattern.tail.length === 0 });
    }
    group.statements.push(statement);
  }

  private addExcluded(notActions: readonly string[], statement: CompiledStatement): void {
    const name = notActions.join('\n');
    let excluded = this.#excluding.get(name);
    if (excluded === undefined) {
      const patterns = notActions.map(parseActionPattern).filter((pattern) => pattern !== undefined);
      excluded = { patterns, group: new ActionGroup() };
      this.#excluding.set(name, excluded);
    }
    excluded.group.statements.push(statement);
  }
}
