import { negationOf } from '../condition-operator.js';
import { stringEqualsIgnoreCase } from './string-equals-ignore-case.js';

/** The negation of `StringEqualsIgnoreCase`. */
export const stringNotEqualsIgnoreCase = negationOf(stringEqualsIgnoreCase, 'StringNotEqualsIgnoreCase');
