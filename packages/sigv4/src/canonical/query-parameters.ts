import { canonicalQueryPart } from './uri-encoding.js';

/** A query parameter, both parts in their canonical encoding. */
export interface QueryParameter {
  readonly name: string;
  readonly value: string;
}

/** The parameters of a raw query, in their order; a parameter without `=` has an empty value. */
export function queryParameters(query: string): QueryParameter[] {
  if (query === '') return [];
  const parameters: QueryParameter[] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    parameters.push({
      name: canonicalQueryPart(at < 0 ? part : part.slice(0, at)),
      value: at < 0 ? '' : canonicalQueryPart(part.slice(at + 1)),
    });
  }
  return parameters;
}

function byNameThenValue(a: QueryParameter, b: QueryParameter): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.value === b.value) return 0;
  return a.value < b.value ? -1 : 1;
}

/** The canonical query; `without` is left out: the signature of a presigned request cannot sign itself. */
export function canonicalQuery(parameters: readonly QueryParameter[], without?: string): string {
  if (parameters.length === 0) return '';
  const signed = without === undefined ? [...parameters] : parameters.filter(({ name }) => name !== without);
  signed.sort(byNameThenValue);
  return signed.map(({ name, value }) => `${name}=${value}`).join('&');
}
