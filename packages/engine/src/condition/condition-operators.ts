import { arnEquals } from './arn/arn-equals.js';
import { arnLike } from './arn/arn-like.js';
import { arnNotEquals } from './arn/arn-not-equals.js';
import { arnNotLike } from './arn/arn-not-like.js';
import { binaryEquals } from './binary/binary-equals.js';
import { bool } from './bool/bool.js';
import type { ConditionOperator } from './condition-operator.js';
import { dateEquals } from './date/date-equals.js';
import { dateGreaterThanEquals } from './date/date-greater-than-equals.js';
import { dateGreaterThan } from './date/date-greater-than.js';
import { dateLessThanEquals } from './date/date-less-than-equals.js';
import { dateLessThan } from './date/date-less-than.js';
import { dateNotEquals } from './date/date-not-equals.js';
import { ipAddress } from './ip/ip-address.js';
import { notIpAddress } from './ip/not-ip-address.js';
import { numericEquals } from './numeric/numeric-equals.js';
import { numericGreaterThanEquals } from './numeric/numeric-greater-than-equals.js';
import { numericGreaterThan } from './numeric/numeric-greater-than.js';
import { numericLessThanEquals } from './numeric/numeric-less-than-equals.js';
import { numericLessThan } from './numeric/numeric-less-than.js';
import { numericNotEquals } from './numeric/numeric-not-equals.js';
import { stringEqualsIgnoreCase } from './string/string-equals-ignore-case.js';
import { stringEquals } from './string/string-equals.js';
import { stringLike } from './string/string-like.js';
import { stringNotEqualsIgnoreCase } from './string/string-not-equals-ignore-case.js';
import { stringNotEquals } from './string/string-not-equals.js';
import { stringNotLike } from './string/string-not-like.js';

/**
 * Every operator but `Null`, which asks for presence and compares nothing.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionOperators: readonly ConditionOperator[] = [
  stringEquals,
  stringNotEquals,
  stringEqualsIgnoreCase,
  stringNotEqualsIgnoreCase,
  stringLike,
  stringNotLike,
  numericEquals,
  numericNotEquals,
  numericLessThan,
  numericLessThanEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  dateEquals,
  dateNotEquals,
  dateLessThan,
  dateLessThanEquals,
  dateGreaterThan,
  dateGreaterThanEquals,
  bool,
  binaryEquals,
  ipAddress,
  notIpAddress,
  arnEquals,
  arnLike,
  arnNotEquals,
  arnNotLike,
];

const byName: ReadonlyMap<string, ConditionOperator> = new Map(
  conditionOperators.map((operator) => [operator.name.toLowerCase(), operator]),
);

/** An operator by its name in lower case. */
export function conditionOperator(name: string): ConditionOperator | undefined {
  return byName.get(name);
}
