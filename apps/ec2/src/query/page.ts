/** Pages of the Describe operations: `MaxResults` and `NextToken`. */
import { ServiceError } from '@cloudgate/common';
import { invalidValue } from '../errors/parameters.js';

/** The paging members of a request. */
export interface PageInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** A page, and where the next one starts. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly NextToken?: string;
}

/** The page sizes that an operation takes. */
export interface PageSizes {
  readonly min: number;
  readonly max: number;
}

/** The sizes of most Describe operations. */
const usualSizes: PageSizes = { min: 5, max: 1000 };

/**
 * The page that a request asks for. A token holds the id after which its page starts, so items that come or go in
 * between move nothing.
 * @throws ServiceError `InvalidParameterValue` for a size out of range, `InvalidNextToken` for a token not from here
 */
export function pageOf<Item>(
  items: readonly Item[],
  input: PageInput,
  { idOf, sizes = usualSizes }: { idOf(item: Item): string; sizes?: PageSizes },
): Page<Item> {
  const { MaxResults: size, NextToken: token } = input;
  if (size !== undefined && (size < sizes.min || size > sizes.max)) {
    throw invalidValue(
      `Value ( ${size} ) for parameter maxResults is invalid. Expecting a value between ${sizes.min} and ${sizes.max}.`,
    );
  }
  const sorted = [...items].sort((a, b) => compare(idOf(a), idOf(b)));
  const after = token ? readToken(token) : undefined;
  const rest = after === undefined ? sorted : sorted.filter((item) => compare(idOf(item), after) > 0);
  const page = rest.slice(0, size ?? rest.length);
  const last = page.at(-1);
  if (last === undefined || page.length === rest.length) return { items: page };
  return { items: page, NextToken: Buffer.from(`after:${idOf(last)}`).toString('base64url') };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (text.startsWith('after:')) return text.slice('after:'.length);
  throw new ServiceError('InvalidNextToken', 'The token provided is not valid.');
}
