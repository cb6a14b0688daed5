import { dateComparison } from './date-comparison.js';

/** A later instant or the same. */
export const dateGreaterThanEquals = dateComparison('DateGreaterThanEquals', (value, wanted) => value >= wanted);
