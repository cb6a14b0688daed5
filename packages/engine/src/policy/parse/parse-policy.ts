import { faultAt, faultAtOffset, type PolicyFault } from '../policy-fault.js';
import type { ParsedPolicy, ParsedStatement } from '../parsed-policy.js';
import { JsonFault, JsonScanner } from './json-scanner.js';
import { isJsonArray, isJsonObject, type JsonValue } from './json-value.js';
import { readStatement } from './read-statement.js';
import { SyntaxFault } from './syntax-fault.js';

const SYNTAX = { code: 'MalformedPolicyDocument', message: 'Syntax errors in policy.' };

const MEMBERS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);

/**
 * Reads a policy document of any kind. It must be strict JSON and keep the grammar; whether it may stand where it is
 * to be attached is {@link validatePolicy}'s question.
 * @returns the document, or the first fault. Never throws.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(text: string): ParsedPolicy | PolicyFault {
  try {
    return readDocument(text, new JsonScanner(text).document());
  } catch (error) {
    if (error instanceof JsonFault) return faultAtOffset(text, error.offset, { ...SYNTAX, detail: error.message });
    if (error instanceof SyntaxFault) return faultAt(text, error.path, { ...SYNTAX, detail: error.message });
    throw error;
  }
}

/** @throws {SyntaxFault} */
export function readDocument(text: string, document: JsonValue): ParsedPolicy {
  if (!isJsonObject(document)) throw new SyntaxFault([], 'a policy must be an object');
  for (const name of document.keys()) {
    if (!MEMBERS.has(name)) throw new SyntaxFault([name], `unknown element \`${name}\``);
  }
  const version = document.get('Version') ?? '2008-10-17';
  if (version !== '2008-10-17' && version !== '2012-10-17') {
    throw new SyntaxFault(['Version'], '`Version` must be `2012-10-17` or `2008-10-17`');
  }
  const id = document.get('Id');
  if (id !== undefined && typeof id !== 'string') throw new SyntaxFault(['Id'], '`Id` must be a string');
  const statements = readStatements(document.get('Statement'));
  return { text, version, ...(id === undefined ? {} : { id }), statements };
}

function readStatements(value: JsonValue | undefined): readonly ParsedStatement[] {
  if (value === undefined) throw new SyntaxFault([], 'a policy needs a `Statement`');
  if (!isJsonArray(value)) return [readStatement(value, 0, ['Statement'])];
  if (value.length === 0) throw new SyntaxFault(['Statement'], '`Statement` is empty');
  return value.map((statement, index) => readStatement(statement, index, ['Statement', index]));
}
