import { negationOf } from '../condition-operator.js';
import { stringLike } from './string-like.js';

/** The negation of `StringLike`. */
export const stringNotLike = negationOf(stringLike, 'StringNotLike');
