import { bindToSegments, hasSixSegments } from '../../match/arn-pattern.js';
import { expandTemplate } from '../../match/expand-template.js';
import { matchCodes } from '../../match/match-codes.js';
import { COLON, type PatternCodes } from '../../match/pattern-codes.js';
import { parseTemplate } from '../../match/template.js';
import type { ConditionOperator } from '../condition-operator.js';

/** Each of the six parts of an ARN by itself, with wildcards: none crosses one of the first five colons. */
export const arnLike: ConditionOperator = {
  name: 'ArnLike',
  negated: false,
  prepare(text, variables) {
    const template = parseTemplate(text, { variables, wildcards: true });
    const fixed = template.variables.length === 0 ? bindToSegments(template.codes, 'ArnLike') : undefined;
    return (value, context) => {
      if (fixed !== undefined) return matchArn(fixed, value);
      const codes = expandTemplate(template, context);
      return codes === undefined ? false : matchArn(bindToSegments(codes, 'ArnLike'), value);
    };
  },
};

function matchArn(pattern: PatternCodes, value: string): boolean | undefined {
  if (!hasSixSegments(pattern)) return undefined;
  return isArn(value) && matchCodes(pattern, value, 0);
}

function isArn(value: string): boolean {
  let colons = 0;
  for (let at = 0; at < value.length && colons < 5; at += 1) if (value.charCodeAt(at) === COLON) colons += 1;
  return colons === 5 && value.startsWith('arn:');
}
