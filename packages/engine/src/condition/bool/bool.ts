import { expandTemplate } from '../../match/expand-template.js';
import { textOf } from '../../match/pattern-codes.js';
import { parseTemplate } from '../../match/template.js';
import type { ConditionOperator } from '../condition-operator.js';

/** `true` or `false`, in any case; other text is neither. */
export const bool: ConditionOperator = {
  name: 'Bool',
  negated: false,
  prepare(text, variables) {
    const template = parseTemplate(text, { variables, wildcards: false });
    return (value, context) => {
      const codes = expandTemplate(template, context);
      if (codes === undefined) return false;
      const wanted = textOf(codes).toLowerCase();
      return (wanted === 'true' || wanted === 'false') && wanted === value.toLowerCase();
    };
  },
};
