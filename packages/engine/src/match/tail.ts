import type { RequestContext } from '../evaluate/request-context.js';
import { expandTemplate, valueOf } from './expand-template.js';
import { matchCodes } from './match-codes.js';
import { ANY_RUN, FIRST_VARIABLE, type PatternCodes } from './pattern-codes.js';
import type { PolicyVariable, Template } from './template.js';

/** What follows the literal prefix of a pattern. */
export interface Tail {
  /** Whether it matches a text from an offset on; `undefined` when a variable in it has no value. */
  matches(text: string, from: number, context: RequestContext): boolean | undefined;
}

/** Prepares a tail in the cheapest form that fits it. It starts with a wildcard or a variable. */
export function tailOf(template: Template): Tail {
  const { codes, variables } = template;
  if (variables.length > 0) return runOf(template) ?? new TemplateTail(template);
  const plain = codes.every((code) => code >= 0 || code === ANY_RUN);
  return plain && codes[0] === ANY_RUN ? new GlobTail(codes) : new TemplateTail(template);
}

/** Literal pieces with `*` before each of them: `*a*b`, `*a*b*`. */
class GlobTail implements Tail {
  readonly #pieces: readonly string[];
  /** After the last `*`; empty when the pattern ends with one. */
  readonly #last: string;

  constructor(codes: PatternCodes) {
    const pieces = literals(codes).slice(1);
    this.#last = pieces.at(-1) ?? '';
    this.#pieces = pieces.slice(0, -1);
  }

  matches(text: string, from: number): boolean {
    const pieces = this.#pieces;
    let at = from;
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] as string;
      const found = text.indexOf(piece, at);
      if (found === -1) return false;
      at = found + piece.length;
    }
    const last = this.#last;
    return text.length - last.length >= at && text.endsWith(last);
  }
}

/** The texts between the `*` of a pattern. */
function literals(codes: PatternCodes): string[] {
  const pieces = [''];
  for (const code of codes) {
    if (code === ANY_RUN) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + String.fromCharCode(code));
  }
  return pieces;
}

/** Literals and variables one after the other, perhaps with a `*` at the end: `${aws:username}/*`. */
class RunTail implements Tail {
  readonly #parts: readonly (string | PolicyVariable)[];
  readonly #open: boolean;

  constructor(parts: readonly (string | PolicyVariable)[], open: boolean) {
    this.#parts = parts;
    this.#open = open;
  }

  matches(text: string, from: number, context: RequestContext): boolean | undefined {
    let at = from;
    let matched = true;
    for (const part of this.#parts) {
      const value = typeof part === 'string' ? part : valueOf(part, context);
      // A variable without a value voids the pattern, whatever came before it.
      if (value === undefined) return undefined;
      matched &&= text.startsWith(value, at);
      at += value.length;
    }
    return matched && (this.#open || at === text.length);
  }
}

function runOf({ codes, variables }: Template): RunTail | undefined {
  const open = codes.at(-1) === ANY_RUN;
  const body = open ? codes.slice(0, -1) : codes;
  const parts: (string | PolicyVariable)[] = [];
  for (const code of body) {
    const variable = variables[FIRST_VARIABLE - code];
    const before = parts.at(-1);
    if (variable !== undefined) parts.push(variable);
    else if (code < 0) return undefined;
    else if (typeof before === 'string') parts[parts.length - 1] = before + String.fromCharCode(code);
    else parts.push(String.fromCharCode(code));
  }
  return new RunTail(parts, open);
}

/** Anything else. */
class TemplateTail implements Tail {
  readonly #template: Template;

  constructor(template: Template) {
    this.#template = template;
  }

  matches(text: string, from: number, context: RequestContext): boolean | undefined {
    const codes = expandTemplate(this.#template, context);
    return codes === undefined ? undefined : matchCodes(codes, text, from);
  }
}
