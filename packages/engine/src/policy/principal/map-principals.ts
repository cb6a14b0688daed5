import type { JsonPath } from '../parse/json-path.js';
import { JsonScanner } from '../parse/json-scanner.js';
import { stringPlaces } from '../parse/walk-strings.js';
import { isPrincipalKind } from '../parse/read-statement.js';
import type { ParsedPolicy, PrincipalKind, PrincipalValue } from '../parsed-policy.js';

/** All values of `Principal` and `NotPrincipal` in a document, in order. */
export function principalsOf(policy: ParsedPolicy): readonly PrincipalValue[] {
  return policy.statements.flatMap(({ principals, notPrincipals }) => principals ?? notPrincipals ?? []);
}

/**
 * The document with every principal replaced, and nothing else: white space and order stay. A store turns the ARNs of
 * users and roles into unique ids with it on write, and back on read.
 * @throws {JsonFault} when the text is not JSON that {@link parsePolicy} accepts.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function mapPrincipals(text: string, map: (value: string, kind: PrincipalKind) => string): string {
  new JsonScanner(text).document();
  const pieces: string[] = [];
  let done = 0;
  for (const { path, start, end } of stringPlaces(text)) {
    const kind = principalKindAt(path);
    if (kind === undefined) continue;
    const value = JSON.parse(text.slice(start, end)) as string;
    const replaced = map(value, kind);
    if (replaced === value) continue;
    pieces.push(text.slice(done, start), JSON.stringify(replaced));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** The kind of principal that stands at a path such as `Statement[0].Principal.AWS[1]`. */
function principalKindAt(path: JsonPath): PrincipalKind | undefined {
  const [root, ...rest] = path;
  if (root !== 'Statement') return undefined;
  const [element, kind, , ...more] = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  if (element !== 'Principal' && element !== 'NotPrincipal') return undefined;
  return typeof kind === 'string' && more.length === 0 && isPrincipalKind(kind) ? kind : undefined;
}
