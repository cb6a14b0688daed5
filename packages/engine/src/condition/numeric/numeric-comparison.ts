import { type ConditionOperator, incomparable } from '../condition-operator.js';

const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$/;

/** An integer or a decimal; `undefined` for any other text. */
export function parseNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) : undefined;
}

/** An operator that compares numbers. Policy variables are not replaced here. */
export function numericComparison(
  name: string,
  compare: (value: number, wanted: number) => boolean,
): ConditionOperator {
  return {
    name,
    negated: false,
    prepare(text) {
      const wanted = parseNumber(text);
      if (wanted === undefined) return incomparable;
      return (value) => {
        const number = parseNumber(value);
        return number === undefined ? undefined : compare(number, wanted);
      };
    },
  };
}
