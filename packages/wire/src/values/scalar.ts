/** Values without members, from text and to text. */
import type { MemberTraits, SimpleType } from '@cloudgate/models';
import { MalformedValue } from './malformed-value.js';
import { parseTimestamp } from './timestamp.js';

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const integer = /^[+-]?\d+$/;
const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

function parseNumber(text: string): number {
  if (decimal.test(text)) return Number(text);
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity') return Number(text);
  throw new MalformedValue('number', text);
}

function parseBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  throw new MalformedValue('boolean', text);
}

/** Reads base64. @throws MalformedValue */
export function parseBlob(text: string): Uint8Array {
  if (!base64.test(text)) throw new MalformedValue('blob', text);
  const bytes = Buffer.from(text, 'base64');
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function parseBigInteger(text: string): bigint {
  if (!integer.test(text)) throw new MalformedValue('integer', text);
  return BigInt(text.startsWith('+') ? text.slice(1) : text);
}

function parseInteger(text: string): number {
  if (!integer.test(text) || !Number.isSafeInteger(Number(text))) throw new MalformedValue('integer', text);
  return Number(text);
}

/**
 * Reads a value from text; `traits` say whether a number has to be whole.
 * @throws MalformedValue for text that is not of the type
 */
export function parseScalar(type: SimpleType, text: string, traits: MemberTraits): unknown {
  switch (type) {
    case 'string':
    case 'document':
      return text;
    case 'boolean':
      return parseBoolean(text);
    case 'number':
      return traits.integer ? parseInteger(text) : parseNumber(text);
    case 'bigDecimal':
      return parseNumber(text);
    case 'bigInteger':
      return parseBigInteger(text);
    case 'timestamp':
      return parseTimestamp(text);
    case 'blob':
      return parseBlob(text);
    case 'unit':
      return undefined;
  }
}

/** Writes bytes as base64. */
export function formatBlob(value: unknown): string {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('base64');
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  }
  throw new TypeError('a blob is a Uint8Array or text');
}
