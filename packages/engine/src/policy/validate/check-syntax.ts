import { parseOperatorName } from '../../condition/operator-name.js';
import type { JsonPath } from '../parse/json-path.js';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../parse/json-value.js';
import { readDocument } from '../parse/parse-policy.js';
import { SyntaxFault } from '../parse/syntax-fault.js';
import { type Check, eachStatement, type Finding } from './document-view.js';

const SYNTAX = 'Syntax errors in policy.';

/** The grammar. An effect in another case passes here; IAM finds it later, and calls it otherwise. */
export const checkSyntax: Check = ({ root }) => {
  try {
    readDocument('', withPlainEffects(root));
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxFault) return { path: error.path, message: SYNTAX, detail: error.message };
    throw error;
  }
};

/** Operators that do not exist; one without keys is let through. */
export const checkOperators: Check = eachStatement(({ object, path }) => {
  const condition = object.get('Condition');
  if (!isJsonObject(condition)) return undefined;
  for (const [operator, block] of condition) {
    if (isJsonObject(block) && block.size > 0 && parseOperatorName(operator) === undefined) {
      return syntaxFinding([...path, 'Condition', operator], `unknown condition operator \`${operator}\``);
    }
  }
  return undefined;
});

function syntaxFinding(path: JsonPath, detail: string): Finding {
  return { path, message: SYNTAX, detail };
}

function withPlainEffects(root: JsonObject): JsonObject {
  const statement = root.get('Statement');
  if (statement === undefined) return root;
  const plain = isJsonArray(statement) ? statement.map(withPlainEffect) : withPlainEffect(statement);
  return new Map(root).set('Statement', plain);
}

function withPlainEffect(statement: JsonValue): JsonValue {
  if (!isJsonObject(statement)) return statement;
  const effect = statement.get('Effect');
  const name = typeof effect === 'string' ? effect.toLowerCase() : undefined;
  if (name === 'allow') return new Map(statement).set('Effect', 'Allow');
  return name === 'deny' ? new Map(statement).set('Effect', 'Deny') : statement;
}
