import { negationOf } from '../condition-operator.js';
import { arnEquals } from './arn-equals.js';

/** The negation of `ArnEquals`. */
export const arnNotEquals = negationOf(arnEquals, 'ArnNotEquals');
