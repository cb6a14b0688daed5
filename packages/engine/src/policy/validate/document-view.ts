import type { JsonPath } from '../parse/json-path.js';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../parse/json-value.js';

/** A document on its way through the checks. */
export interface DocumentView {
  readonly root: JsonObject;
  /** Only once the syntax is known to be right are these all statements. */
  readonly statements: readonly StatementView[];
}

export interface StatementView {
  readonly object: JsonObject;
  readonly path: JsonPath;
}

/** The first thing that a check has against a document. */
export interface Finding {
  readonly path: JsonPath;
  /** AWS's sentence. */
  readonly message: string;
  readonly detail?: string | undefined;
  /** Where it is not the code of the place. */
  readonly code?: string;
}

export type Check = (document: DocumentView) => Finding | undefined;

/** A value of an element, with its place. */
export interface PlacedText {
  readonly text: string;
  readonly path: JsonPath;
}

export function viewOf(root: JsonObject): DocumentView {
  const statement = root.get('Statement');
  const placed: readonly (readonly [JsonValue | undefined, JsonPath])[] = isJsonArray(statement)
    ? statement.map((item, index) => [item, ['Statement', index]] as const)
    : [[statement, ['Statement']]];
  const statements = placed.flatMap(([object, path]) => (isJsonObject(object) ? [{ object, path }] : []));
  return { root, statements };
}

/** The strings of an element that holds one or several. */
export function textsOf({ object, path }: StatementView, element: string): readonly PlacedText[] {
  const value = object.get(element);
  if (typeof value === 'string') return [{ text: value, path: [...path, element] }];
  if (!isJsonArray(value)) return [];
  return value.flatMap((item, index) =>
    typeof item === 'string' ? [{ text: item, path: [...path, element, index] }] : [],
  );
}

/** Runs checks in order until one finds something. */
export function firstFinding(checks: readonly Check[], document: DocumentView): Finding | undefined {
  for (const check of checks) {
    const finding = check(document);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

/** A check of every statement. */
export function eachStatement(check: (statement: StatementView) => Finding | undefined): Check {
  return ({ statements }) => {
    for (const statement of statements) {
      const finding = check(statement);
      if (finding !== undefined) return finding;
    }
    return undefined;
  };
}
