import type { ConditionOperator } from '../condition-operator.js';
import { arnLike } from './arn-like.js';

/** The same as `ArnLike`, wildcards included. */
export const arnEquals: ConditionOperator = { ...arnLike, name: 'ArnEquals' };
