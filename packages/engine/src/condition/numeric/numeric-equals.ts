import { numericComparison } from './numeric-comparison.js';

/** The same number, however it is written. */
export const numericEquals = numericComparison('NumericEquals', (value, wanted) => value === wanted);
