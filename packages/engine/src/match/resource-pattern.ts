import type { RequestContext } from '../evaluate/request-context.js';
import { bindToSegments, literalBeforeResourcePart } from './arn-pattern.js';
import { ANY_RUN, literalPrefix } from './pattern-codes.js';
import { type Tail, tailOf } from './tail.js';
import { parseTemplate } from './template.js';

/** What follows the literal prefix of a pattern: nothing, anything, or more pattern. */
export type PatternTail = 'nothing' | 'anything' | Tail;

/** One value of `Resource` or `NotResource`. */
export interface ResourcePattern {
  readonly source: string;
  readonly prefix: string;
  readonly tail: PatternTail;
}

/** Reads a pattern; `variables` is off in Version 2008-10-17. */
export function parseResourcePattern(source: string, variables: boolean): ResourcePattern {
  const special = source.search(/[*?$]/);
  if (special === -1) return { source, prefix: source, tail: 'nothing' };
  const onlyEnd = special === source.length - 1 && source.endsWith('*');
  if (onlyEnd) return { source, prefix: source.slice(0, -1), tail: 'anything' };
  const template = literalBeforeResourcePart(parseTemplate(source, { variables, wildcards: true }));
  const codes = bindToSegments(template.codes, 'Resource');
  const prefix = literalPrefix(codes);
  const rest = codes.slice(prefix.length);
  if (rest.length === 0) return { source, prefix, tail: 'nothing' };
  if (rest.length === 1 && rest[0] === ANY_RUN) return { source, prefix, tail: 'anything' };
  return { source, prefix, tail: tailOf({ codes: rest, variables: template.variables }) };
}

/**
 * Whether a pattern matches a resource; `undefined` when a variable in it has no value, in which case it matches no
 * resource.
 */
export function matchResource(
  { prefix, tail }: ResourcePattern,
  resource: string,
  context: RequestContext,
): boolean | undefined {
  const begins = resource.startsWith(prefix);
  if (tail === 'anything') return begins;
  if (tail === 'nothing') return begins && prefix.length === resource.length;
  const matched = tail.matches(resource, prefix.length, context);
  // A variable without a value makes a pattern void even where its prefix differs.
  return matched === undefined ? undefined : begins && matched;
}
