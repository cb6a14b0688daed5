import { negationOf } from '../condition-operator.js';
import { arnLike } from './arn-like.js';

/** The negation of `ArnLike`. */
export const arnNotLike = negationOf(arnLike, 'ArnNotLike');
