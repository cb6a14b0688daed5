/** Pages of lists in the order of a key. */
import { hash } from 'node:crypto';
import type { Page, PageRequest } from '@cloudgate/ports';

/** How a list is ordered and shown. */
export interface Listing<Row, Item> {
  /** Unique in the list: the order, and the mark where a page ends. */
  key(row: Row): string;
  show(row: Row): Item;
}

/** Bytes of a key that a marker has room for: clients may send 320 characters. */
const longestMark = 200;
const digestPrefix = '\0';

/** What stands for a key where a page ends: the key itself, or its digest where it is too long. */
function markOf(key: string): string {
  return Buffer.byteLength(key) <= longestMark ? key : `${digestPrefix}${hash('sha256', key, 'base64url')}`;
}

/** One page of rows; only the rows of the page are shown. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { after, limit }: PageRequest,
  { key, show }: Listing<Row, Item>,
): Page<Item> {
  const keyed = rows.map((row) => ({ row, at: key(row) })).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const digested = after?.startsWith(digestPrefix) ? keyed.find(({ at }) => markOf(at) === after) : undefined;
  const start = digested?.at ?? after;
  const rest = start === undefined ? keyed : keyed.filter(({ at }) => at > start);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ row }) => show(row)),
    ...(rest.length > limit && last !== undefined ? { next: markOf(last.at) } : {}),
  };
}
