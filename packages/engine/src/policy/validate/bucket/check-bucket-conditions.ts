import { parseOperatorName } from '../../../condition/operator-name.js';
import type { ConditionKeys } from '../../../keys/condition-keys.js';
import { parseActionPattern, matchAction } from '../../../match/action-pattern.js';
import { isJsonObject } from '../../parse/json-value.js';
import { type Check, eachStatement, type StatementView, textsOf } from '../document-view.js';
import { bucketActions, objectActions } from './s3-actions.js';

/** Operators exist and are written in AWS's case. */
export const checkBucketOperators = eachStatement(({ object, path }) => {
  const condition = object.get('Condition');
  if (!isJsonObject(condition)) return undefined;
  const wrong = [...condition.keys()].find((operator) => parseOperatorName(operator)?.canonical !== operator);
  if (wrong === undefined) return undefined;
  return { path: [...path, 'Condition', wrong], message: `Invalid Condition type : ${wrong}` };
});

/** Condition keys are known, and S3's own belong to one of the statement's actions. */
export function checkBucketKeys(known: ConditionKeys | undefined): Check {
  return eachStatement((statement) => {
    const { object, path } = statement;
    const condition = object.get('Condition');
    if (!isJsonObject(condition)) return undefined;
    for (const [operator, block] of condition) {
      for (const key of isJsonObject(block) ? block.keys() : []) {
        const message = keyFault(key, statement, known);
        if (message !== undefined) return { path: [...path, 'Condition', operator, key], message };
      }
    }
    return undefined;
  });
}

function keyFault(key: string, statement: StatementView, known: ConditionKeys | undefined): string | undefined {
  if (!key.includes(':')) return 'Policy has an invalid condition key';
  if (known === undefined) return undefined;
  if (!known.isKnown(key)) return 'Policy has an invalid condition key';
  if (!key.toLowerCase().startsWith('s3:')) return undefined;
  if (actionsOf(statement).some((action) => known.belongsTo(key, action))) return undefined;
  return 'Conditions do not apply to combination of actions and resources in statement';
}

function actionsOf(statement: StatementView): readonly string[] {
  const all = [...objectActions, ...bucketActions];
  const patterns = textsOf(statement, 'Action').map(({ text }) => parseActionPattern(text));
  if (patterns.length === 0) return all;
  return all.filter((action) => patterns.some((pattern) => pattern !== undefined && matchAction(pattern, action)));
}
