import { dateComparison } from './date-comparison.js';

/** The same instant, however it is written. */
export const dateEquals = dateComparison('DateEquals', (value, wanted) => value === wanted);
