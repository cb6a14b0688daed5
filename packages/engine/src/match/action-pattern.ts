import { matchCodes } from './match-codes.js';
import { literalPrefix, type PatternCodes } from './pattern-codes.js';
import { parseTemplate } from './template.js';

/** One value of `Action` or `NotAction`, in lower case. */
export interface ActionPattern {
  readonly prefix: string;
  /** What follows the prefix. */
  readonly tail: PatternCodes;
}

/**
 * Reads an action pattern: `*`, `service:name`, or `*:name` for every service. Anything else (a comma, white space, a
 * wildcard in the service) matches no action, and gives `undefined`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function parseActionPattern(source: string): ActionPattern | undefined {
  const text = source.toLowerCase();
  if (text === '*' || text === '*:*') return { prefix: '', tail: [-1] };
  if (!isActionText(text)) return undefined;
  const { codes } = parseTemplate(text, { variables: false, wildcards: true });
  const prefix = literalPrefix(codes);
  return { prefix, tail: codes.slice(prefix.length) };
}

function isActionText(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || /[\s,]/.test(text)) return false;
  const service = text.slice(0, colon);
  return service === '*' || !/[*?]/.test(service);
}

/** Whether a pattern matches an action, which must be in lower case. */
export function matchAction(pattern: ActionPattern, action: string): boolean {
  return action.startsWith(pattern.prefix) && matchCodes(pattern.tail, action, pattern.prefix.length);
}
