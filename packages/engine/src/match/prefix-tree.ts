/** A value kept under a literal prefix; whoever searches decides whether the rest matches. */
export interface PrefixNode<T> {
  /** What this node adds to its parent's prefix. */
  label: string;
  /** First characters of the children's labels, and the children, in step. */
  firsts: number[];
  children: PrefixNode<T>[];
  /** With many children: the children by their first character less `least`. */
  table: (PrefixNode<T> | undefined)[] | undefined;
  least: number;
  /** Values whose pattern continues after the prefix. */
  open: T[] | undefined;
  /** Values whose pattern ends here. */
  exact: T[] | undefined;
}

/** With more children than this a table is quicker than a scan. */
const SCAN_LIMIT = 3;

/** The characters of a policy document end at U+00FF; a table is never longer. */
const TABLE_LIMIT = 256;

export function prefixTree<T>(): PrefixNode<T> {
  return newNode('');
}

function newNode<T>(label: string): PrefixNode<T> {
  return { label, firsts: [], children: [], table: undefined, least: 0, open: undefined, exact: undefined };
}

/** The tree without the nodes at its top that hold nothing and have one child. */
export function withoutEmptyTop<T>(root: PrefixNode<T>): PrefixNode<T> {
  const [only] = root.children;
  if (only === undefined || root.children.length > 1 || root.open !== undefined || root.exact !== undefined)
    return root;
  return { ...only, label: root.label + only.label };
}

/** Adds a value under a prefix. */
export function insertPrefix<T>(root: PrefixNode<T>, prefix: string, entry: { value: T; exact: boolean }): void {
  const node = nodeFor(root, prefix);
  if (entry.exact) (node.exact ??= []).push(entry.value);
  else (node.open ??= []).push(entry.value);
}

/** The child whose label may continue a text, told by its next character. */
export function childFor<T>(node: PrefixNode<T>, first: number): PrefixNode<T> | undefined {
  const { table } = node;
  if (table !== undefined) {
    const index = first - node.least;
    return index >= 0 && index < table.length ? table[index] : undefined;
  }
  const { firsts } = node;
  for (let index = 0; index < firsts.length; index += 1) {
    if (firsts[index] === first) return node.children[index];
  }
  return undefined;
}

/** Whether a text has a label at an offset. A loop is quicker than a call for the few characters most labels have. */
export function hasLabel(text: string, label: string, at: number): boolean {
  const { length } = label;
  if (length > 48) return text.startsWith(label, at);
  for (let index = 0; index < length; index += 1) {
    if (text.charCodeAt(at + index) !== label.charCodeAt(index)) return false;
  }
  return true;
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
  if (parent.firsts.length > SCAN_LIMIT) makeTable(parent);
  return child;
}

function makeTable<T>(node: PrefixNode<T>): void {
  node.least = Math.min(...node.firsts);
  const range = Math.max(...node.firsts) - node.least + 1;
  if (range > TABLE_LIMIT) {
    node.table = undefined;
    return;
  }
  const table = new Array<PrefixNode<T> | undefined>(range).fill(undefined);
  for (const [index, first] of node.firsts.entries()) table[first - node.least] = node.children[index];
  node.table = table;
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
  node.table = undefined;
  node.open = undefined;
  node.exact = undefined;
}
