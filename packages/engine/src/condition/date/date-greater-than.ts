import { dateComparison } from './date-comparison.js';

/** A later instant. */
export const dateGreaterThan = dateComparison('DateGreaterThan', (value, wanted) => value > wanted);
