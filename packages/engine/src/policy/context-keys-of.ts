import { parseTemplate } from '../match/template.js';
import type { ParsedPolicy, ParsedStatement } from './parsed-policy.js';

/**
 * The condition keys that a policy asks for, in conditions and in variables, as written and without repetition.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html
 */
export function contextKeysOf({ version, statements }: ParsedPolicy): readonly string[] {
  const found = new Map<string, string>();
  for (const statement of statements) {
    for (const key of statementKeys(statement, version === '2012-10-17')) {
      const name = key.toLowerCase();
      if (!found.has(name)) found.set(name, key);
    }
  }
  return [...found.values()];
}

/** The keys of one statement; `variables` is off in Version 2008-10-17. */
export function statementKeys(statement: ParsedStatement, variables: boolean): readonly string[] {
  const { conditions, resources = [], notResources = [] } = statement;
  const keys = conditions.map(({ key }) => key);
  if (!variables) return keys;
  const values = [...resources, ...notResources, ...conditions.flatMap((condition) => condition.values)];
  const inValues = values.flatMap((value) => parseTemplate(value, { variables, wildcards: false }).variables);
  return [...keys, ...inValues.map(({ name }) => name)];
}
