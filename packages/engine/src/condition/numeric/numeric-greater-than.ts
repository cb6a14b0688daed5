import { numericComparison } from './numeric-comparison.js';

/** A greater number. */
export const numericGreaterThan = numericComparison('NumericGreaterThan', (value, wanted) => value > wanted);
