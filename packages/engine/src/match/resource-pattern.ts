import type { RequestContext } from '../evaluate/request-context.js';
import { bindToSegments, literalBeforeResourcePart } from './arn-pattern.js';
import { expandTemplate } from './expand-template.js';
import { matchCodes } from './match-codes.js';
import { ANY_RUN, literalPrefix } from './pattern-codes.js';
import { parseTemplate, type Template } from './template.js';

/** What follows the literal prefix of a pattern: nothing, anything, or more pattern. */
export type PatternTail = 'nothing' | 'anything' | Template;

/** One value of `Resource` or `NotResource`. */
export interface ResourcePattern {
  readonly source: string;
  readonly prefix: string;
  readonly tail: PatternTail;
}

/** Reads a pattern; `variables` is off in Version 2008-10-17. */
export function parseResourcePattern(source: string, variables: boolean): ResourcePattern {
  if (source === '*') return { source, prefix: '', tail: 'anything' };
  const template = literalBeforeResourcePart(parseTemplate(source, { variables, wildcards: true }));
  const codes = bindToSegments(template.codes, 'Resource');
  const prefix = literalPrefix(codes);
  const rest = codes.slice(prefix.length);
  if (rest.length === 0) return { source, prefix, tail: 'nothing' };
  if (rest.length === 1 && rest[0] === ANY_RUN) return { source, prefix, tail: 'anything' };
  return { source, prefix, tail: { codes: rest, variables: template.variables } };
}

/**
 * Whether the tail of a pattern matches the text from an offset on; `undefined` when a variable has no value, in which
 * case the pattern matches no resource.
 */
export function matchTail(
  tail: PatternTail,
  text: string,
  rest: { from: number; context: RequestContext },
): boolean | undefined {
  if (tail === 'anything') return true;
  if (tail === 'nothing') return rest.from === text.length;
  const codes = expandTemplate(tail, rest.context);
  return codes === undefined ? undefined : matchCodes(codes, text, rest.from);
}

/** Whether a pattern matches a resource; `undefined` when a variable has no value. */
export function matchResource(
  pattern: ResourcePattern,
  resource: string,
  context: RequestContext,
): boolean | undefined {
  const from = pattern.prefix.length;
  // A variable without a value makes a pattern void even where its prefix differs.
  if (!resource.startsWith(pattern.prefix)) return isVoid(pattern.tail, context) ? undefined : false;
  return matchTail(pattern.tail, resource, { from, context });
}

function isVoid(tail: PatternTail, context: RequestContext): boolean {
  return typeof tail === 'object' && expandTemplate(tail, context) === undefined;
}
