/** A value kept under a literal prefix; whoever searches decides whether the rest matches. */
export interface PrefixNode<T> {
  /** What this node adds to its parent's prefix. */
  label: string;
  /** First characters of the children's labels, and the children, in step. */
  firsts: number[];
  children: PrefixNode<T>[];
  /** Set instead of a scan when there are many children. */
  byFirst: Map<number, PrefixNode<T>> | undefined;
  /** Values whose pattern continues after the prefix. */
  open: T[] | undefined;
  /** Values whose pattern ends here. */
  exact: T[] | undefined;
}

const SCAN_LIMIT = 6;

export function prefixTree<T>(): PrefixNode<T> {
  return newNode('');
}

function newNode<T>(label: string): PrefixNode<T> {
  return { label, firsts: [], children: [], byFirst: undefined, open: undefined, exact: undefined };
}

/** Adds a value under a prefix. */
export function insertPrefix<T>(root: PrefixNode<T>, prefix: string, entry: { value: T; exact: boolean }): void {
  const node = nodeFor(root, prefix);
  if (entry.exact) (node.exact ??= []).push(entry.value);
  else (node.open ??= []).push(entry.value);
}

/** The child whose label may continue a text, told by its next character. */
export function childFor<T>(node: PrefixNode<T>, first: number): PrefixNode<T> | undefined {
  if (node.byFirst !== undefined) return node.byFirst.get(first);
  const { firsts } = node;
  for (let index = 0; index < firsts.length; index += 1) {
    if (firsts[index] === first) return node.children[index];
  }
  return undefined;
}

function nodeFor<T>(root: PrefixNode<T>, prefix: string): PrefixNode<T> {
  let node = root;
  let at = 0;
  while (at < prefix.length) {
    const child = childFor(node, prefix.charCodeAt(at));
    if (child === undefined) return addChild(node, prefix.slice(at));
    const shared = sharedLength(child.label, prefix, at);
    if (shared < child.label.length) split(child, shared);
    at += shared;
    node = child;
  }
  return node;
}

function addChild<T>(parent: PrefixNode<T>, label: string): PrefixNode<T> {
  const child = newNode<T>(label);
  const first = label.charCodeAt(0);
  parent.firsts.push(first);
  parent.children.push(child);
  if (parent.byFirst !== undefined) parent.byFirst.set(first, child);
  else if (parent.firsts.length > SCAN_LIMIT) parent.byFirst = byFirst(parent);
  return child;
}

function byFirst<T>(node: PrefixNode<T>): Map<number, PrefixNode<T>> {
  return new Map(node.children.map((child) => [child.label.charCodeAt(0), child]));
}

function sharedLength(label: string, prefix: string, from: number): number {
  let length = 1;
  const most = Math.min(label.length, prefix.length - from);
  while (length < most && label.charCodeAt(length) === prefix.charCodeAt(from + length)) length += 1;
  return length;
}

/** Cuts a node's label in two; what it held moves to the lower half. */
function split<T>(node: PrefixNode<T>, at: number): void {
  const lower: PrefixNode<T> = { ...node, label: node.label.slice(at) };
  node.label = node.label.slice(0, at);
  node.firsts = [lower.label.charCodeAt(0)];
  node.children = [lower];
  node.byFirst = undefined;
  node.open = undefined;
  node.exact = undefined;
}
