import type { JsonPath } from './json-path.js';

/** A document that is JSON but not a policy. Thrown and caught inside this folder only. */
export class SyntaxFault extends Error {
  readonly path: JsonPath;

  constructor(path: JsonPath, message: string) {
    super(message);
    this.path = path;
  }
}
