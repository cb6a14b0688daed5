/** JSON as this engine reads it: objects keep their order, numbers their text, and no key can reach a prototype. */

/** A number by its text, so that no digit is lost when a condition compares it. */
export interface JsonNumber {
  readonly number: string;
}

export type JsonObject = ReadonlyMap<string, JsonValue>;

export type JsonValue = string | boolean | null | JsonNumber | readonly JsonValue[] | JsonObject;

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The text of a string, number or boolean; `undefined` for anything else. */
export function scalarText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value !== null && 'number' in value) return value.number;
  return undefined;
}
