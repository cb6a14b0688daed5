import type { RequestContext } from '../evaluate/request-context.js';
import { FIRST_VARIABLE, type PatternCodes, pushText } from './pattern-codes.js';
import type { PolicyVariable, Template } from './template.js';

/**
 * The pattern with every variable replaced by the literal text of its value; `undefined` when one has no value and no
 * default. A multi-valued key has no value here.
 */
export function expandTemplate(template: Template, context: RequestContext): PatternCodes | undefined {
  if (template.variables.length === 0) return template.codes;
  const codes: number[] = [];
  for (const code of template.codes) {
    if (code > FIRST_VARIABLE) {
      codes.push(code);
      continue;
    }
    const variable = template.variables[FIRST_VARIABLE - code];
    const value = variable === undefined ? undefined : valueOf(variable, context);
    if (value === undefined) return undefined;
    pushText(codes, value);
  }
  return codes;
}

/** The value of a variable; an empty one counts as none. */
export function valueOf(variable: PolicyVariable, context: RequestContext): string | undefined {
  const value = context.get(variable.key);
  return typeof value === 'string' && value !== '' ? value : variable.fallback;
}
