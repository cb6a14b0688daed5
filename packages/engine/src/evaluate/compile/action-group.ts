import type { CompiledStatement } from './compiled-statement.js';
import { type ResourceTree, resourceTree } from './resource-index.js';

/** The statements of one effect under one action pattern. Their resources are indexed when the action is first asked. */
export class ActionGroup {
  readonly statements: CompiledStatement[];
  #tree: ResourceTree | undefined;

  constructor(statements: CompiledStatement[] = []) {
    this.statements = statements;
  }

  get tree(): ResourceTree {
    return (this.#tree ??= resourceTree(this.statements));
  }

  /** All statements of several groups, each once. */
  static of(groups: readonly ActionGroup[]): ActionGroup {
    return new ActionGroup([...new Set(groups.flatMap(({ statements }) => statements))]);
  }
}
