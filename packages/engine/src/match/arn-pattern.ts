import {
  ANY_ONE,
  ANY_RUN,
  COLON,
  FIRST_VARIABLE,
  type PatternCodes,
  pushText,
  SEGMENT_ONE,
  SEGMENT_RUN,
} from './pattern-codes.js';
import type { Template } from './template.js';

/**
 * Binds the wildcards of the first five segments of an ARN to their segment.
 * In a `Resource`, a `*` at the end of a segment may also run past the colon; in `ArnLike` none does.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function bindToSegments(codes: PatternCodes, element: 'Resource' | 'ArnLike'): PatternCodes {
  let colons = 0;
  return codes.map((code, index) => {
    if (code === COLON) colons += 1;
    if (colons >= 5 || code >= 0) return code;
    if (code === ANY_ONE) return SEGMENT_ONE;
    if (code !== ANY_RUN) return code;
    const next = codes[index + 1];
    const ends = next === undefined || next === COLON;
    return element === 'Resource' && ends ? ANY_RUN : SEGMENT_RUN;
  });
}

/** Variables stand in the resource part only, after the fifth colon; before it they are plain text. */
export function literalBeforeResourcePart(template: Template): Template {
  if (template.variables.length === 0) return template;
  const codes: number[] = [];
  let colons = 0;
  for (const code of template.codes) {
    if (code === COLON) colons += 1;
    const variable = code <= FIRST_VARIABLE && colons < 5 ? template.variables[FIRST_VARIABLE - code] : undefined;
    if (variable === undefined) codes.push(code);
    else pushText(codes, variable.source);
  }
  const left = codes.some((code) => code <= FIRST_VARIABLE);
  return { codes, variables: left ? template.variables : [] };
}

/** Whether codes have the six segments of an ARN. */
export function hasSixSegments(codes: PatternCodes): boolean {
  let colons = 0;
  for (const code of codes) if (code === COLON) colons += 1;
  return colons >= 5;
}
