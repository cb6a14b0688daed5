import { negationOf } from '../condition-operator.js';
import { stringEquals } from './string-equals.js';

/** The negation of `StringEquals`. */
export const stringNotEquals = negationOf(stringEquals, 'StringNotEquals');
