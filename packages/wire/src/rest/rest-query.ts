/** The query string of a restXml request. */
import type { WireRequest } from '../protocol.js';
import { WireError } from '../wire-error.js';

const none: ReadonlyMap<string, string> = new Map();
const read = new WeakMap<WireRequest, ReadonlyMap<string, string>>();

/** Percent-decodes once. @throws WireError InvalidURI */
export function decodeUri(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) throw new WireError('InvalidURI', "Couldn't parse the specified URI.");
    throw cause;
  }
}

function parse(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeUri(equals < 0 ? pair : pair.slice(0, equals));
    if (parameters.has(name)) {
      throw new WireError('InvalidArgument', 'The query string contains a parameter more than once.', {
        details: { ArgumentName: name },
      });
    }
    parameters.set(name, equals < 0 ? '' : decodeUri(pair.slice(equals + 1).replaceAll('+', ' ')));
  }
  return parameters;
}

/**
 * The query parameters of a request, decoded; read once.
 * @throws WireError InvalidURI, and InvalidArgument for a parameter that comes twice
 */
export function queryOf(request: WireRequest): ReadonlyMap<string, string> {
  if (request.query === '') return none;
  let parameters = read.get(request);
  if (!parameters) read.set(request, (parameters = parse(request.query)));
  return parameters;
}
