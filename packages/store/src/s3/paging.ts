/**
 * Pages of a listing by prefix and delimiter. SQLite compares text by its UTF-8 bytes, which is S3's order.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html
 */
import type { ListPage, ListQuery } from './queries.js';

/** A range of keys, as a query's filter. */
export interface KeyRange {
  readonly gte: string;
  readonly gt?: string;
  readonly lt?: string;
}

/** Reads rows in order: keys in `range`, or those behind `row`, which are of the same range. */
export type Fetch<Row> = (from: { readonly range: KeyRange; readonly row?: Row }, take: number) => Promise<Row[]>;

const rowsAtOnce = 1000;

/**
 * Makes a page. Keys that share a common prefix are skipped by reading behind it, however many they are.
 * @param behind the row that the listing starts behind, if it starts within a key
 */
export async function page<Row extends { readonly key: string }>(
  query: ListQuery,
  fetch: Fetch<Row>,
  behind?: Row,
): Promise<ListPage<Row>> {
  const items: Row[] = [];
  const commonPrefixes: string[] = [];
  const upper = successor(query.prefix);
  const within = { ...(upper !== undefined && { lt: upper }) };
  let from: Parameters<Fetch<Row>>[0] = {
    range: { gte: query.prefix, ...within, ...(behind === undefined && query.after !== '' && { gt: query.after }) },
    ...(behind && { row: behind }),
  };
  let group = isGroup(query.after, query) ? query.after : undefined;
  let last = '';
  const result = (truncated: boolean) => ({ items, commonPrefixes, truncated, last });
  if (query.limit === 0) return result(false);
  for (;;) {
    const wanted = query.limit - items.length - commonPrefixes.length + 1;
    const take = query.delimiter === '' ? wanted : Math.max(wanted, Math.min(rowsAtOnce, wanted * 4));
    const rows = await fetch(from, take);
    for (const row of rows) {
      const common = commonPrefix(row.key, query);
      if (common !== undefined && common === group) continue;
      if (items.length + commonPrefixes.length === query.limit) return result(true);
      group = common;
      last = common ?? row.key;
      if (common === undefined) items.push(row);
      else commonPrefixes.push(common);
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < take) return result(false);
    const next = group === undefined ? undefined : successor(group);
    if (group !== undefined && next === undefined) return result(false);
    from =
      next === undefined ? { range: { gte: query.prefix, ...within }, row: end } : { range: { gte: next, ...within } };
  }
}

/** The part of a key up to the delimiter behind the prefix. */
function commonPrefix(key: string, { prefix, delimiter }: ListQuery): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

function isGroup(after: string, query: ListQuery): boolean {
  return after.startsWith(query.prefix) && commonPrefix(after, query) === after;
}

/** The least text that is greater than all that start with `prefix`; `undefined` when there is none. */
export function successor(prefix: string): string | undefined {
  const letters = [...prefix];
  for (let last = letters.pop(); last !== undefined; last = letters.pop()) {
    const code = last.codePointAt(0) ?? 0;
    if (code === 0x10ffff) continue;
    // Between these two lie the surrogates, which are no characters.
    return letters.join('') + String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
  }
  return undefined;
}
