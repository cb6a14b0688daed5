import type { PatternTail } from '../../match/resource-pattern.js';
import { insertPrefix, type PrefixNode, prefixTree, withoutEmptyTop } from '../../match/prefix-tree.js';
import type { CompiledStatement } from './compiled-statement.js';

/** A resource pattern of a statement, kept under its literal prefix. */
export interface ResourceEntry {
  readonly statement: CompiledStatement;
  readonly tail: PatternTail;
  /** The statement's `NotResource` is still to be asked. */
  readonly inverted: boolean;
}

export type ResourceTree = PrefixNode<ResourceEntry>;

/** The statements that share an action pattern, by the prefixes of their resources. */
export function resourceTree(statements: readonly CompiledStatement[]): ResourceTree {
  const tree = prefixTree<ResourceEntry>();
  for (const statement of statements) {
    const { resources, notResources } = statement.parsed;
    if (resources === undefined) {
      const inverted = notResources !== undefined;
      insertPrefix(tree, '', { value: { statement, tail: 'anything', inverted }, exact: false });
    }
    for (const { prefix, tail } of statement.resources) {
      insertPrefix(tree, prefix, { value: { statement, tail, inverted: false }, exact: tail === 'nothing' });
    }
  }
  return withoutEmptyTop(tree);
}
