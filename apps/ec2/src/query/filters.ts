/**
 * The `Filters` of the Describe operations.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
 */
import { invalidValue } from '../errors/parameters.js';
import { globMatches } from './glob.js';

/** A filter as clients send it. */
export interface FilterInput {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

type FilterValue = string | number | boolean | Date | undefined;

/** What each filter of an operation looks at. An absent value matches nothing. */
export type FilterTable<Item> = Readonly<Record<string, (item: Item) => FilterValue | readonly FilterValue[]>>;

interface Tagged {
  readonly Tags?: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined;
}

/** The filters by tag, which every taggable resource has beside `tag:<key>`. */
export const tagFilters: FilterTable<Tagged> = {
  'tag-key': ({ Tags: tags = [] }) => tags.map(({ Key }) => Key),
  'tag-value': ({ Tags: tags = [] }) => tags.map(({ Value }) => Value),
};

function textOf(value: FilterValue): string | undefined {
  return value instanceof Date ? value.toISOString() : value?.toString();
}

/**
 * A test of an item against all of a request's filters; one value of each is enough.
 * @throws ServiceError `InvalidParameterValue` for a filter that the operation does not have
 */
export function filterBy<Item extends object>(
  filters: readonly FilterInput[] | undefined,
  table: FilterTable<Item>,
): (item: Item) => boolean {
  const tests = (filters ?? []).map(({ Name: name = '', Values: wanted = [] }) => {
    const read = readerOf(name, table);
    return (item: Item) => {
      const value = read(item);
      const texts = (Array.isArray(value) ? (value as readonly FilterValue[]) : [value as FilterValue]).map(textOf);
      return texts.some((text) => text !== undefined && wanted.some((pattern) => globMatches(pattern, text)));
    };
  });
  return (item) => tests.every((test) => test(item));
}

function readerOf<Item extends object>(name: string, table: FilterTable<Item>): FilterTable<Item>[string] {
  if (name.startsWith('tag:') && 'tag-key' in table) {
    const key = name.slice('tag:'.length);
    return (item) => ((item as Tagged).Tags ?? []).filter((tag) => tag.Key === key).map((tag) => tag.Value);
  }
  const read = Object.hasOwn(table, name) ? table[name] : undefined;
  if (read === undefined) throw invalidValue(`The filter '${name}' is invalid`);
  return read;
}
