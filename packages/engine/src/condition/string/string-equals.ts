import { expandTemplate } from '../../match/expand-template.js';
import { matchCodes } from '../../match/match-codes.js';
import { textOf } from '../../match/pattern-codes.js';
import { parseTemplate } from '../../match/template.js';
import type { ConditionOperator } from '../condition-operator.js';

/** Exact and case-sensitive; `*` and `?` are ordinary characters. */
export const stringEquals: ConditionOperator = {
  name: 'StringEquals',
  negated: false,
  prepare(text, variables) {
    const template = parseTemplate(text, { variables, wildcards: false });
    if (template.variables.length === 0) {
      const wanted = textOf(template.codes);
      return (value) => value === wanted;
    }
    return (value, context) => {
      const codes = expandTemplate(template, context);
      return codes !== undefined && matchCodes(codes, value, 0);
    };
  },
};
