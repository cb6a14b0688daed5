import type { ConditionOperator } from './condition-operator.js';
import { conditionOperator } from './condition-operators.js';

/** How the values of a request are asked: as one, any of them, or all of them. */
export type SetOperator = 'ForAnyValue' | 'ForAllValues';

/** An operator's name, taken apart. */
export interface OperatorName {
  /** `null` for the operator `Null`. */
  readonly operator: ConditionOperator | null;
  readonly set: SetOperator | undefined;
  readonly ifExists: boolean;
  /** The name in AWS's spelling. */
  readonly canonical: string;
}

/** Reads `[ForAllValues:|ForAnyValue:]Base[IfExists]` in any case; `undefined` for a name that is no operator. */
export function parseOperatorName(text: string): OperatorName | undefined {
  const name = text.toLowerCase();
  if (name === 'null') return { operator: null, set: undefined, ifExists: false, canonical: 'Null' };
  const set = setOperator(name);
  const afterSet = set === undefined ? name : name.slice(set.length + 1);
  const ifExists = afterSet.endsWith('ifexists');
  const operator = conditionOperator(ifExists ? afterSet.slice(0, -8) : afterSet);
  if (operator === undefined) return undefined;
  const canonical = `${set === undefined ? '' : `${set}:`}${operator.name}${ifExists ? 'IfExists' : ''}`;
  return { operator, set, ifExists, canonical };
}

function setOperator(name: string): SetOperator | undefined {
  if (name.startsWith('foranyvalue:')) return 'ForAnyValue';
  return name.startsWith('forallvalues:') ? 'ForAllValues' : undefined;
}
