import { expandTemplate } from '../../match/expand-template.js';
import { matchCodes } from '../../match/match-codes.js';
import { parseTemplate } from '../../match/template.js';
import type { ConditionOperator } from '../condition-operator.js';

/** Case-sensitive, over the whole value, with `*` for any run and `?` for one character. */
export const stringLike: ConditionOperator = {
  name: 'StringLike',
  negated: false,
  prepare(text, variables) {
    const template = parseTemplate(text, { variables, wildcards: true });
    return (value, context) => {
      const codes = expandTemplate(template, context);
      return codes !== undefined && matchCodes(codes, value, 0);
    };
  },
};
