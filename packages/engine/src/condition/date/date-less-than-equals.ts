import { dateComparison } from './date-comparison.js';

/** An earlier instant or the same. */
export const dateLessThanEquals = dateComparison('DateLessThanEquals', (value, wanted) => value <= wanted);
