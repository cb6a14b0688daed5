/** The parameters of a query-protocol request, as a tree: `Tags.member.1.Key` lies at Tags, member, 1, Key. */
import type { WireRequest } from '../protocol.js';
import { WireError } from '../wire-error.js';

/** A parameter, what lies below it, or both. */
export interface ParameterNode {
  value: string | undefined;
  children: Map<string, ParameterNode> | undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const maxParameters = 20_000;
const maxDepth = 40;

function malformed(message: string): WireError {
  return new WireError('MalformedQueryString', message);
}

function decodeText(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    if (cause instanceof URIError) throw malformed('The query string contains an invalid escape or invalid UTF-8.');
    throw cause;
  }
}

function insert(root: ParameterNode, key: string, value: string): void {
  let node = root;
  let start = 0;
  for (let depth = 0; ; depth++) {
    if (depth > maxDepth) throw malformed('The query string is nested too deeply.');
    const dot = key.indexOf('.', start);
    const part = dot < 0 ? key.slice(start) : key.slice(start, dot);
    const children: Map<string, ParameterNode> = (node.children ??= new Map<string, ParameterNode>());
    let child = children.get(part);
    if (!child) children.set(part, (child = { value: undefined, children: undefined }));
    node = child;
    if (dot < 0) break;
    start = dot + 1;
  }
  if (node.value !== undefined) throw malformed(`The parameter ${key} is given more than once.`);
  node.value = value;
}

function insertAll(root: ParameterNode, text: string, count: number): number {
  let start = 0;
  let seen = count;
  while (start < text.length) {
    const found = text.indexOf('&', start);
    const end = found < 0 ? text.length : found;
    if (end > start) {
      if (++seen > maxParameters) throw malformed('The query string has too many parameters.');
      const equals = text.indexOf('=', start);
      const hasValue = equals >= 0 && equals < end;
      const key = decodeText(text.slice(start, hasValue ? equals : end));
      insert(root, key, hasValue ? decodeText(text.slice(equals + 1, end)) : '');
    }
    start = end + 1;
  }
  return seen;
}

/**
 * Reads the parameters from the URL and from a form-encoded body.
 * @throws WireError MalformedQueryString for bad escapes, invalid UTF-8, duplicates and absurd nesting
 */
export function readParameters(request: WireRequest): ParameterNode {
  const root: ParameterNode = { value: undefined, children: undefined };
  const count = insertAll(root, request.query, 0);
  if (request.body && request.body.length > 0) {
    let text: string;
    try {
      text = utf8.decode(request.body);
    } catch (cause) {
      if (cause instanceof TypeError) throw malformed('The request body is not valid UTF-8.');
      throw cause;
    }
    insertAll(root, text, count);
  }
  return root;
}

/** A top-level parameter's value. */
export function parameter(root: ParameterNode, name: string): string | undefined {
  return root.children?.get(name)?.value;
}
