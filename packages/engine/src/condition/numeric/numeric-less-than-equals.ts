import { numericComparison } from './numeric-comparison.js';

/** A lesser number or the same. */
export const numericLessThanEquals = numericComparison('NumericLessThanEquals', (value, wanted) => value <= wanted);
