import { numericComparison } from './numeric-comparison.js';

/** A greater number or the same. */
export const numericGreaterThanEquals = numericComparison(
  'NumericGreaterThanEquals',
  (value, wanted) => value >= wanted,
);
