import type { RequestContext } from '../evaluate/request-context.js';
import type { ParsedCondition } from '../policy/parsed-policy.js';
import type { ValueTest } from './condition-operator.js';
import { type OperatorName, parseOperatorName, type SetOperator } from './operator-name.js';

/** One key under one operator, ready to be asked. */
export interface CompiledCondition {
  readonly parsed: ParsedCondition;
  /** In lower case. */
  readonly key: string;
  holds(context: RequestContext): boolean;
}

/** Prepares a condition; `variables` is off in Version 2008-10-17. One with an operator that nobody knows never holds. */
export function compileCondition(parsed: ParsedCondition, variables: boolean): CompiledCondition {
  const key = parsed.key.toLowerCase();
  const name = parseOperatorName(parsed.operator);
  if (name === undefined) return { parsed, key, holds: () => false };
  if (name.operator === null) return new NullCondition(parsed, key);
  const { prepare, negated } = name.operator;
  const tests = parsed.values.map((value) => prepare(value, variables));
  return new ComparingCondition(parsed, { key, tests, negated, name });
}

/** A key that is absent, or multi-valued and without a value. */
export function isNullDataSet(value: string | readonly string[] | undefined): boolean {
  if (typeof value === 'string') return false;
  return value === undefined || value.length === 0 || (value.length === 1 && value[0] === '');
}

class NullCondition implements CompiledCondition {
  readonly parsed: ParsedCondition;
  readonly key: string;
  readonly #wanted: readonly boolean[];

  constructor(parsed: ParsedCondition, key: string) {
    this.parsed = parsed;
    this.key = key;
    const texts = parsed.values.map((value) => value.toLowerCase());
    this.#wanted = texts.filter((text) => text === 'true' || text === 'false').map((text) => text === 'true');
  }

  holds(context: RequestContext): boolean {
    return this.#wanted.includes(isNullDataSet(context.get(this.key)));
  }
}

interface Comparison {
  readonly key: string;
  readonly tests: readonly ValueTest[];
  readonly negated: boolean;
  readonly name: OperatorName;
}

/**
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
class ComparingCondition implements CompiledCondition {
  readonly parsed: ParsedCondition;
  readonly key: string;
  readonly #tests: readonly ValueTest[];
  readonly #negated: boolean;
  readonly #set: SetOperator | undefined;
  readonly #ifExists: boolean;

  constructor(parsed: ParsedCondition, { key, tests, negated, name }: Comparison) {
    this.parsed = parsed;
    this.key = key;
    this.#tests = tests;
    this.#negated = negated;
    this.#set = name.set;
    this.#ifExists = name.ifExists;
  }

  holds(context: RequestContext): boolean {
    const value = context.get(this.key);
    if (typeof value === 'string') return this.#matches(value, context);
    if (value === undefined || isNullDataSet(value)) return this.#holdsWithout(value !== undefined);
    if (this.#set === undefined) return false;
    if (this.#set === 'ForAnyValue') return value.some((one) => this.#matches(one, context));
    return value.every((one) => this.#matches(one, context));
  }

  /** The answer for a key that is absent, or `empty`: present without a value. */
  #holdsWithout(empty: boolean): boolean {
    if (this.#set === 'ForAllValues') return true;
    if (this.#set === 'ForAnyValue') return this.#ifExists && !empty;
    return this.#ifExists || this.#negated;
  }

  #matches(value: string, context: RequestContext): boolean {
    const tests = this.#tests;
    const negated = this.#negated;
    for (let index = 0; index < tests.length; index += 1) {
      const result = (tests[index] as ValueTest)(value, context);
      if (negated ? result !== false : result === true) return !negated;
    }
    return negated;
  }
}
