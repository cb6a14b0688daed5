/** Lists in pages, as IAM has them: a hundred items unless told otherwise. */
import type { PageRequest } from '@cloudgate/ports';

const defaultItems = 100;

/** The page that a request asks for. */
export function pageRequest(input: {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}): PageRequest {
  return { after: input.Marker, limit: input.MaxItems ?? defaultItems };
}

/** What a list's output says of the rest. */
export function pageOutput(page: { readonly next?: string }): { IsTruncated: boolean; Marker?: string } {
  return page.next === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: page.next };
}

/** The page that a request asks for of a list that is made anew for every request: its place in the list. */
export function listedPage<Item>(
  items: readonly Item[],
  input: Parameters<typeof pageRequest>[0],
): { readonly items: readonly Item[]; readonly next?: string } {
  const { after = '0', limit } = pageRequest(input);
  const end = Number(after) + limit;
  return { items: items.slice(Number(after), end), ...(end < items.length ? { next: String(end) } : {}) };
}
