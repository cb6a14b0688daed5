/** Pages of lists in the order of a key. */
import type { Page, PageRequest } from '@cloudgate/ports';

/** How a list is ordered and shown. */
export interface Listing<Row, Item> {
  /** Unique in the list: the order, and the mark where a page ends. */
  key(row: Row): string;
  show(row: Row): Item;
}

/** One page of rows; only the rows of the page are shown. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { after, limit }: PageRequest,
  { key, show }: Listing<Row, Item>,
): Page<Item> {
  const keyed = rows.map((row) => ({ row, at: key(row) })).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const rest = after === undefined ? keyed : keyed.filter(({ at }) => at > after);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ row }) => show(row)),
    ...(rest.length > limit && last !== undefined ? { next: last.at } : {}),
  };
}
