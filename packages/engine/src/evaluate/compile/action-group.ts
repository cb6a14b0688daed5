import type { CompiledStatement } from './compiled-statement.js';
import { type ResourceTree, resourceTree } from './resource-index.js';

/** The statements under one action pattern. Their resources are indexed when the action is first asked. */
export class ActionGroup {
  readonly statements: CompiledStatement[];
  #tree: ResourceTree | undefined;
  #denies = false;

  constructor(statements: CompiledStatement[] = []) {
    this.statements = statements;
  }

  get tree(): ResourceTree {
    return this.#tree ?? this.indexed();
  }

  /** Whether some statement denies. */
  get denies(): boolean {
    return this.#denies;
  }

  /** All statements of several groups, each once. */
  static of(groups: readonly ActionGroup[]): ActionGroup {
    return new ActionGroup([...new Set(groups.flatMap(({ statements }) => statements))]);
  }

  private indexed(): ResourceTree {
    this.#denies = this.statements.some(({ deny }) => deny);
    this.#tree = resourceTree(this.statements);
    return this.#tree;
  }
}
