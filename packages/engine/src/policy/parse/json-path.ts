import { JsonScanner } from './json-scanner.js';

/** Member names and indexes from the document down to a value. */
export type JsonPath = readonly (string | number)[];

/** A place in a text; both count from 1. */
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

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
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

/** From where to where each statement of a policy reaches. Linear in the text, which must be a policy. */
export function statementExtents(text: string): readonly (readonly [TextPosition, TextPosition])[] {
  const scanner = new JsonScanner(text);
  scanner.position = offsetOf(text, ['Statement']);
  const several = scanner.take(0x5b);
  const extents: (readonly [TextPosition, TextPosition])[] = [];
  do {
    scanner.space();
    const start = positionAt(text, scanner.position);
    scanner.value(0);
    extents.push([start, positionAt(text, scanner.position)]);
  } while (several && scanner.take(0x2c));
  return extents;
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
