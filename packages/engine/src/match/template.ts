import { ANY_ONE, ANY_RUN, FIRST_VARIABLE, type PatternCodes, pushText } from './pattern-codes.js';

/** A policy variable, `${key}` or `${key, 'default'}`. */
export interface PolicyVariable {
  /** Lower case, as the request context has it. */
  readonly key: string;
  /** The key as written. */
  readonly name: string;
  readonly fallback?: string;
  /** As written. */
  readonly source: string;
}

/** A value of a policy, read: literal characters, wildcards and variables. */
export interface Template {
  readonly codes: PatternCodes;
  readonly variables: readonly PolicyVariable[];
}

export interface TemplateOptions {
  /** Off in Version 2008-10-17, and in elements that know no variables. */
  readonly variables: boolean;
  /** Off where `*` and `?` are ordinary characters, as in `StringEquals`. */
  readonly wildcards: boolean;
}

/**
 * Reads a value. `${*}`, `${?}` and `${$}` are the characters themselves; an unterminated `${` is literal.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(text: string, options: TemplateOptions): Template {
  const codes: number[] = [];
  const variables: PolicyVariable[] = [];
  const lastDefault = options.variables ? text.lastIndexOf("'}") : -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (options.wildcards && code === 0x2a) {
      if (codes.at(-1) !== ANY_RUN) codes.push(ANY_RUN);
    } else if (options.wildcards && code === 0x3f) {
      codes.push(ANY_ONE);
    } else if (options.variables && code === 0x24 && text.charCodeAt(at + 1) === 0x7b) {
      const end = variableEnd(text, at, lastDefault);
      if (end === -1) {
        // Nothing closes it, here or further on: the rest has no variables.
        const rest = parseTemplate(text.slice(at), { ...options, variables: false });
        return { codes: [...codes, ...rest.codes], variables };
      }
      pushVariable(text.slice(at, end + 1), codes, variables);
      at = end;
    } else {
      codes.push(code);
    }
  }
  return { codes, variables };
}

/**
 * Offset of the `}` of a variable that starts at `start`; a brace inside a quoted default does not count. The last end
 * of a default is known, and a default is short: looking further would make many unfinished ones slow.
 */
function variableEnd(text: string, start: number, lastDefault: number): number {
  const brace = text.indexOf('}', start);
  if (brace === -1) return -1;
  const quote = text.slice(start, brace).indexOf(", '");
  const from = start + quote + 3;
  if (quote === -1 || from > lastDefault) return brace;
  const end = text.slice(from, from + LONGEST_DEFAULT).indexOf("'}");
  return end === -1 ? brace : from + end + 1;
}

/** A context value has at most 2,048 characters, and so has what stands in for it. */
const LONGEST_DEFAULT = 2048;

function pushVariable(source: string, codes: number[], variables: PolicyVariable[]): void {
  const inside = source.slice(2, -1);
  if (inside === '*' || inside === '?' || inside === '$') {
    pushText(codes, inside);
    return;
  }
  const quote = inside.endsWith("'") ? inside.indexOf(", '") : -1;
  const name = quote === -1 ? inside : inside.slice(0, quote);
  const fallback = quote === -1 ? {} : { fallback: inside.slice(quote + 3, -1) };
  codes.push(FIRST_VARIABLE - variables.length);
  variables.push({ key: name.toLowerCase(), name, source, ...fallback });
}
