import { negationOf } from '../condition-operator.js';
import { numericEquals } from './numeric-equals.js';

/** The negation of `NumericEquals`. */
export const numericNotEquals = negationOf(numericEquals, 'NumericNotEquals');
