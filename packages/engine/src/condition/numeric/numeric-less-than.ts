import { numericComparison } from './numeric-comparison.js';

/** A lesser number. */
export const numericLessThan = numericComparison('NumericLessThan', (value, wanted) => value < wanted);
