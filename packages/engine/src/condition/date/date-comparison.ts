import { type ConditionOperator, incomparable } from '../condition-operator.js';
import { parseDate } from './parse-date.js';

/** An operator that compares instants. Neither wildcards nor policy variables are known here. */
export function dateComparison(name: string, compare: (value: number, wanted: number) => boolean): ConditionOperator {
  return {
    name,
    negated: false,
    prepare(text) {
      const wanted = parseDate(text);
      if (wanted === undefined) return incomparable;
      return (value) => {
        const instant = parseDate(value);
        return instant === undefined ? undefined : compare(instant, wanted);
      };
    },
  };
}
