import type { RequestContext } from '../evaluate/request-context.js';

/**
 * Compares one value of the request with one value of a policy: `true`, `false`, or `undefined` when the two cannot be
 * compared (a word under a numeric operator), which is a match neither for an operator nor for its negation.
 */
export type ValueTest = (value: string, context: RequestContext) => boolean | undefined;

/** One operator, without `ForAllValues:`, `ForAnyValue:` and `IfExists`, which mean the same with every operator. */
export interface ConditionOperator {
  /** In AWS's spelling. */
  readonly name: string;
  /** Whether the policy's values must all differ, rather than one agree. */
  readonly negated: boolean;
  /** Prepares a value of a policy; `variables` is off in Version 2008-10-17. */
  readonly prepare: (value: string, variables: boolean) => ValueTest;
}

/** For values that no value of a request can be compared with. */
export const incomparable: ValueTest = () => undefined;

/** The same comparison, negated. */
export function negationOf(operator: ConditionOperator, name: string): ConditionOperator {
  return { name, negated: true, prepare: operator.prepare };
}
