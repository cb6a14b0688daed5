import type { JsonPath } from './json-path.js';
import { JsonScanner } from './json-scanner.js';

/** A string value of a document: where it is, and from where to where its text reaches, quotes included. */
export interface StringPlace {
  readonly path: JsonPath;
  readonly start: number;
  readonly end: number;
}

/** Every string value of a text that is JSON, in order. Linear in the text. */
export function stringPlaces(text: string): readonly StringPlace[] {
  const found: StringPlace[] = [];
  walk(new JsonScanner(text), [], found);
  return found;
}

function walk(scanner: JsonScanner, path: JsonPath, found: StringPlace[]): void {
  if (scanner.take(0x7b)) walkMembers(scanner, path, found);
  else if (scanner.take(0x5b)) walkItems(scanner, path, found);
  else {
    const start = scanner.position;
    if (typeof scanner.value(0) === 'string') found.push({ path, start, end: scanner.position });
  }
}

function walkMembers(scanner: JsonScanner, path: JsonPath, found: StringPlace[]): void {
  if (scanner.take(0x7d)) return;
  do walk(scanner, [...path, scanner.key()], found);
  while (scanner.take(0x2c));
  scanner.take(0x7d);
}

function walkItems(scanner: JsonScanner, path: JsonPath, found: StringPlace[]): void {
  if (scanner.take(0x5d)) return;
  let index = 0;
  do walk(scanner, [...path, index++], found);
  while (scanner.take(0x2c));
  scanner.take(0x5d);
}
