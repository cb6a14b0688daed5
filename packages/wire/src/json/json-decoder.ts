/** Reads values from parsed JSON as the model types them. */
import type { Shape, StructureShape } from '@cloudgate/models';
import { MalformedValue } from '../values/malformed-value.js';
import { parseBlob } from '../values/scalar.js';
import { parseJsonTimestamp } from '../values/timestamp.js';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tokenOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'Start of list';
  if (typeof value === 'object') return 'Start of structure or map';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof value === 'number' ? 'NUMBER_VALUE' : 'STRING_VALUE';
}

function unexpected(expected: string, value: unknown): MalformedValue {
  return new MalformedValue(expected, tokenOf(value));
}

function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  throw unexpected('number', value);
}

function readValue(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case 'structure':
    case 'union':
      return decodeJson(shape, value);
    case 'list': {
      if (!Array.isArray(value)) throw unexpected('list', value);
      // To leave a null out would make another list of it, and so another request.
      return value.map((item: unknown) => (item === null && shape.sparse ? null : readValue(shape.member.shape, item)));
    }
    case 'map':
      if (!isObject(value)) throw unexpected('map', value);
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, item]) => {
          if (item === null) return shape.sparse ? [[key, null]] : [];
          return [[key, readValue(shape.value.shape, item)]];
        }),
      );
    case 'string':
    case 'boolean':
      if (typeof value !== shape.type) throw unexpected(shape.type, value);
      return value;
    case 'number':
    case 'bigDecimal':
      return readNumber(value);
    case 'bigInteger':
      return BigInt(Math.trunc(readNumber(value)));
    case 'timestamp':
      return parseJsonTimestamp(value);
    case 'blob':
      if (typeof value !== 'string') throw unexpected('blob', value);
      return parseBlob(value);
    case 'document':
      return value;
    case 'unit':
      return undefined;
  }
}

/**
 * The members of a structure that are present; nulls are absent, but for those in lists, which are refused; what the
 * model does not know is ignored.
 * @throws MalformedValue for values of the wrong type
 */
export function decodeJson(shape: StructureShape, value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw unexpected('structure', value);
  const result: Record<string, unknown> = {};
  for (const { name, shape: target } of shape.members) {
    if (!Object.hasOwn(value, name)) continue;
    const member = value[name];
    if (member !== null && member !== undefined) result[name] = readValue(target, member);
  }
  return result;
}
