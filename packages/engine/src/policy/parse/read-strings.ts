import type { JsonPath } from './json-path.js';
import { isJsonArray, type JsonValue, scalarText } from './json-value.js';
import { SyntaxFault } from './syntax-fault.js';

/** A string or an array of strings, as an array. */
export function readStrings(value: JsonValue, path: JsonPath): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!isJsonArray(value)) throw new SyntaxFault(path, 'expected a string or an array of strings');
  return value.map((item, index) => {
    if (typeof item !== 'string') throw new SyntaxFault([...path, index], 'expected a string');
    return item;
  });
}

/** Condition values: strings, numbers and booleans, one or several. */
export function readScalars(value: JsonValue, path: JsonPath): readonly string[] {
  if (!isJsonArray(value)) return [readScalar(value, path)];
  return value.map((item, index) => readScalar(item, [...path, index]));
}

function readScalar(value: JsonValue, path: JsonPath): string {
  const text = scalarText(value);
  if (text === undefined) throw new SyntaxFault(path, 'expected a string, a number or a boolean');
  return text;
}
