import { JsonScanner } from './json-scanner.js';

/** Member names and indexes from the document down to a value. */
export type JsonPath = readonly (string | number)[];

/**
 * A place in a text; both count from 1. A line ends with LF, CR or both; a column is a UTF-16 unit, as in editors, so a
 * tab is one and a character beyond U+FFFF two.
 */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** `$.Statement[0].Effect` */
export function formatPath(path: JsonPath): string {
  return '$' + path.map((step) => (typeof step === 'number' ? `[${step}]` : memberStep(step))).join('');
}

function memberStep(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** Where the value at `path` starts; the nearest enclosing value when the path leads nowhere. The text must be JSON. */
export function offsetOf(text: string, path: JsonPath): number {
  const scanner = new JsonScanner(text);
  scanner.space();
  for (const step of path) {
    const start = scanner.position;
    if (!(typeof step === 'number' ? enterItem(scanner, step) : enterMember(scanner, step))) return start;
    scanner.space();
  }
  return scanner.position;
}

function enterMember(scanner: JsonScanner, name: string): boolean {
  if (!scanner.take(0x7b) || scanner.take(0x7d)) return false;
  do {
    if (scanner.key() === name) return true;
    scanner.value(0);
  } while (scanner.take(0x2c));
  return false;
}

function enterItem(scanner: JsonScanner, index: number): boolean {
  if (!scanner.take(0x5b)) return index === 0;
  for (let left = index; left > 0; left -= 1) {
    scanner.value(0);
    if (!scanner.take(0x2c)) return false;
  }
  return true;
}
