import { negationOf } from '../condition-operator.js';
import { dateEquals } from './date-equals.js';

/** The negation of `DateEquals`. */
export const dateNotEquals = negationOf(dateEquals, 'DateNotEquals');
