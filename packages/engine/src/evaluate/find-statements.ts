import { childFor, hasLabel } from '../match/prefix-tree.js';
import { BY_NAME, NO_MATCH } from '../principal/principal-class.js';
import { unknownResource } from './access-request.js';
import type { ActionGroup } from './compile/action-group.js';
import type { CompiledStatement } from './compile/compiled-statement.js';
import type { ResourceEntry, ResourceTree } from './compile/resource-index.js';
import { principalClasses } from './principal-rule.js';
import type { Search } from './search.js';

/**
 * Looks through the statements about one action, in one walk. `true`: a statement denies, and is left in the search.
 * `false`: none does, and what allows is left there.
 */
export function findStatements(groups: readonly ActionGroup[], search: Search): boolean {
  const { resource } = search.request;
  search.classes = NO_MATCH;
  search.statement = undefined;
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index] as ActionGroup;
    const denied = resource === unknownResource ? searchAll(group, search) : searchTree(group, resource, search);
    if (denied) return true;
  }
  return false;
}

function searchTree({ tree, denies }: ActionGroup, resource: string, search: Search): boolean {
  let node: ResourceTree | undefined = tree;
  let at = 0;
  while (node !== undefined && hasLabel(resource, node.label, at)) {
    at += node.label.length;
    if (node.open !== undefined && searchEntries(node.open, at, search)) return true;
    if (at === resource.length) return node.exact !== undefined && searchEntries(node.exact, at, search);
    // What was found cannot become stronger, and nothing here can deny.
    if (!denies && search.classes >= BY_NAME) return false;
    node = childFor(node, resource.charCodeAt(at));
  }
  return false;
}

function searchEntries(entries: readonly ResourceEntry[], from: number, search: Search): boolean {
  const { request } = search;
  const text = request.resource as string;
  for (let index = 0; index < entries.length; index += 1) {
    const { statement, tail, inverted } = entries[index] as ResourceEntry;
    if (search.classes >= BY_NAME && !statement.deny) continue;
    if (typeof tail === 'object' && tail.matches(text, from, request.context) !== true) continue;
    if (inverted && !statement.notResourceApplies(text, request.context)) continue;
    if (admit(statement, search)) return true;
  }
  return false;
}

/** For a resource that cannot be told: every Deny may be about it, and an Allow only if it is about all. */
function searchAll(group: ActionGroup, search: Search): boolean {
  for (const statement of group.statements) {
    const { resources, notResources } = statement.parsed;
    const applies = statement.deny || resources?.includes('*') || (resources ?? notResources) === undefined;
    if (applies && admit(statement, search)) return true;
  }
  return false;
}

/** Asks what the index does not know, principal and conditions, and takes note of a match; `true` when it denies. */
function admit(statement: CompiledStatement, search: Search): boolean {
  const classes = search.rule === 'none' ? BY_NAME : principalClasses(statement, search);
  if (classes === NO_MATCH || !statement.conditionsHold(search.request)) return false;
  if (statement.deny) {
    search.statement = statement;
    return true;
  }
  if (classes > search.classes) search.statement = statement;
  search.classes |= classes;
  return false;
}
