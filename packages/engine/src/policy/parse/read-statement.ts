import type { ParsedCondition, ParsedStatement, PrincipalKind, PrincipalValue } from '../parsed-policy.js';
import type { JsonPath } from './json-path.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { readScalars, readStrings } from './read-strings.js';
import { SyntaxFault } from './syntax-fault.js';

const PRINCIPAL_KINDS: ReadonlySet<string> = new Set<PrincipalKind>(['AWS', 'Service', 'Federated', 'CanonicalUser']);

const ONE_OF_TWO = [
  ['Principal', 'NotPrincipal'],
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
] as const;

const MEMBERS: ReadonlySet<string> = new Set(['Sid', 'Effect', 'Condition', ...ONE_OF_TWO.flat()]);

/** @throws {SyntaxFault} */
export function readStatement(value: JsonValue, index: number, path: JsonPath): ParsedStatement {
  if (!isJsonObject(value)) throw new SyntaxFault(path, 'a statement must be an object');
  for (const name of value.keys()) {
    if (!MEMBERS.has(name)) throw new SyntaxFault([...path, name], `unknown element \`${name}\``);
  }
  for (const [one, other] of ONE_OF_TWO) {
    if (value.has(one) && value.has(other)) throw new SyntaxFault([...path, other], `\`${one}\` and \`${other}\``);
  }
  const sid = readSid(value, path);
  const effect = value.get('Effect');
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw new SyntaxFault([...path, 'Effect'], '`Effect` must be `Allow` or `Deny`');
  }
  return {
    index,
    ...(sid === undefined ? {} : { sid }),
    effect,
    ...principalsOf(value, path),
    ...listsOf(value, path),
    conditions: value.has('Condition') ? readConditions(value.get('Condition'), [...path, 'Condition']) : [],
  };
}

function readSid(statement: JsonObject, path: JsonPath): string | undefined {
  const sid = statement.get('Sid');
  if (sid !== undefined && typeof sid !== 'string') throw new SyntaxFault([...path, 'Sid'], '`Sid` must be a string');
  return sid;
}

function listsOf(statement: JsonObject, path: JsonPath): Partial<ParsedStatement> {
  const lists: { -readonly [name in keyof ParsedStatement]?: ParsedStatement[name] } = {};
  const actions = statement.get('Action');
  const notActions = statement.get('NotAction');
  const resources = statement.get('Resource');
  const notResources = statement.get('NotResource');
  if (actions !== undefined) lists.actions = readStrings(actions, [...path, 'Action']);
  if (notActions !== undefined) lists.notActions = readStrings(notActions, [...path, 'NotAction']);
  if (resources !== undefined) lists.resources = readStrings(resources, [...path, 'Resource']);
  if (notResources !== undefined) lists.notResources = readStrings(notResources, [...path, 'NotResource']);
  return lists;
}

function principalsOf(statement: JsonObject, path: JsonPath): Partial<ParsedStatement> {
  const principal = statement.get('Principal');
  if (principal !== undefined) return { principals: readPrincipals(principal, [...path, 'Principal']) };
  const notPrincipal = statement.get('NotPrincipal');
  if (notPrincipal !== undefined) return { notPrincipals: readPrincipals(notPrincipal, [...path, 'NotPrincipal']) };
  return {};
}

/** @throws {SyntaxFault} */
export function readPrincipals(value: JsonValue, path: JsonPath): readonly PrincipalValue[] {
  if (value === '*') return [{ kind: 'AWS', value }];
  if (!isJsonObject(value)) throw new SyntaxFault(path, 'a principal must be `"*"` or an object');
  return [...value].flatMap(([kind, values]) => {
    if (!isPrincipalKind(kind)) throw new SyntaxFault([...path, kind], `unknown kind of principal \`${kind}\``);
    return readStrings(values, [...path, kind]).map((text) => ({ kind, value: text }));
  });
}

export function isPrincipalKind(kind: string): kind is PrincipalKind {
  return PRINCIPAL_KINDS.has(kind);
}

function readConditions(value: JsonValue | undefined, path: JsonPath): readonly ParsedCondition[] {
  if (!isJsonObject(value)) throw new SyntaxFault(path, '`Condition` must be an object');
  const conditions: ParsedCondition[] = [];
  for (const [operator, block] of value) {
    if (!isJsonObject(block)) throw new SyntaxFault([...path, operator], 'an operator needs an object of keys');
    for (const [key, values] of block) {
      conditions.push({ operator, key, values: readScalars(values, [...path, operator, key]) });
    }
  }
  return conditions;
}
