import { dateComparison } from './date-comparison.js';

/** An earlier instant. */
export const dateLessThan = dateComparison('DateLessThan', (value, wanted) => value < wanted);
