import { JsonScanner } from '../parse/json-scanner.js';
import { isJsonArray, isJsonObject, type JsonValue } from '../parse/json-value.js';
import { type JsonPath, offsetOf } from '../parse/json-path.js';
import { readPrincipals } from '../parse/read-statement.js';
import type { ParsedPolicy, PrincipalKind, PrincipalValue } from '../parsed-policy.js';

/** All values of `Principal` and `NotPrincipal` in a document, in order. */
export function principalsOf(policy: ParsedPolicy): readonly PrincipalValue[] {
  return policy.statements.flatMap(({ principals, notPrincipals }) => principals ?? notPrincipals ?? []);
}

/**
 * The document with every principal replaced, and nothing else: white space and order stay. A store turns the ARNs of
 * users and roles into unique ids with it on write, and back on read.
 * @throws {JsonFault} or {SyntaxFault} when the text is not a policy that {@link parsePolicy} accepts.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function mapPrincipals(text: string, map: (value: string, kind: PrincipalKind) => string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { path, kind, value } of placesOf(new JsonScanner(text).document())) {
    const replaced = map(value, kind);
    if (replaced === value) continue;
    const scanner = new JsonScanner(text);
    scanner.position = offsetOf(text, path);
    pieces.push(text.slice(done, scanner.position), JSON.stringify(replaced));
    scanner.value(0);
    done = scanner.position;
  }
  return pieces.join('') + text.slice(done);
}

interface Place extends PrincipalValue {
  readonly path: JsonPath;
}

function placesOf(document: JsonValue): readonly Place[] {
  const statements = isJsonObject(document) ? document.get('Statement') : undefined;
  if (!isJsonArray(statements)) return placesInStatement(statements, ['Statement']);
  return statements.flatMap((statement, index) => placesInStatement(statement, ['Statement', index]));
}

function placesInStatement(statement: JsonValue | undefined, path: JsonPath): readonly Place[] {
  if (!isJsonObject(statement)) return [];
  return [...statement].flatMap(([name, element]) => {
    if (name !== 'Principal' && name !== 'NotPrincipal') return [];
    return isJsonObject(element) ? [...element].flatMap((kind) => placesInKind(kind, [...path, name])) : [];
  });
}

function placesInKind([name, values]: readonly [string, JsonValue], path: JsonPath): readonly Place[] {
  const several = isJsonArray(values);
  return readPrincipals(new Map([[name, values]]), path).map(({ kind, value }, index) => ({
    kind,
    value,
    path: several ? [...path, name, index] : [...path, name],
  }));
}
