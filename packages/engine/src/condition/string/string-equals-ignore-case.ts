import { expandTemplate } from '../../match/expand-template.js';
import { textOf } from '../../match/pattern-codes.js';
import { parseTemplate } from '../../match/template.js';
import type { ConditionOperator } from '../condition-operator.js';

/** As `StringEquals`, without regard to case. */
export const stringEqualsIgnoreCase: ConditionOperator = {
  name: 'StringEqualsIgnoreCase',
  negated: false,
  prepare(text, variables) {
    const template = parseTemplate(text, { variables, wildcards: false });
    return (value, context) => {
      const codes = expandTemplate(template, context);
      return codes !== undefined && textOf(codes).toLowerCase() === value.toLowerCase();
    };
  },
};
