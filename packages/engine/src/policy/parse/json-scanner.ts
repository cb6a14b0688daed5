import type { JsonObject, JsonValue } from './json-value.js';

/** What is wrong with a text that is not the JSON we accept, and where. */
export class JsonFault extends Error {
  readonly offset: number;
  readonly duplicateKey: string | undefined;

  constructor(offset: number, message: string, duplicateKey?: string) {
    super(message);
    this.offset = offset;
    this.duplicateKey = duplicateKey;
  }
}

/** A policy needs seven levels; more is refused before it can cost anything. */
const MAX_DEPTH = 32;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads strict JSON: no duplicate keys, no trailing commas, no comments, bounded depth. Linear in the text. */
export class JsonScanner {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** @throws {JsonFault} */
  document(): JsonValue {
    const value = this.value(0);
    this.space();
    if (this.position < this.text.length) this.fail('unexpected text after the document');
    return value;
  }

  /** @throws {JsonFault} */
  value(depth: number): JsonValue {
    this.space();
    const first = this.text.charCodeAt(this.position);
    if (first === 0x22) return this.string();
    if (first === 0x7b) return this.object(depth + 1);
    if (first === 0x5b) return this.array(depth + 1);
    if (first === 0x74) return this.word('true', true);
    if (first === 0x66) return this.word('false', false);
    if (first === 0x6e) return this.word('null', null);
    return this.number();
  }

  /** Moves over one character if it comes next. */
  take(character: number): boolean {
    this.space();
    if (this.text.charCodeAt(this.position) !== character) return false;
    this.position += 1;
    return true;
  }

  /** @throws {JsonFault} */
  key(): string {
    this.space();
    if (this.text.charCodeAt(this.position) !== 0x22) this.fail('expected a member name');
    const name = this.string();
    if (!this.take(0x3a)) this.fail('expected `:`');
    return name;
  }

  space(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.position);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.position += 1;
    }
  }

  private object(depth: number): JsonObject {
    this.deeper(depth);
    const members = new Map<string, JsonValue>();
    if (this.take(0x7d)) return members;
    do {
      this.space();
      const start = this.position;
      const name = this.key();
      if (members.has(name)) throw new JsonFault(start, `duplicate member \`${name}\``, name);
      members.set(name, this.value(depth));
    } while (this.take(0x2c));
    if (!this.take(0x7d)) this.fail('expected `,` or `}`');
    return members;
  }

  private array(depth: number): readonly JsonValue[] {
    this.deeper(depth);
    const items: JsonValue[] = [];
    if (this.take(0x5d)) return items;
    do items.push(this.value(depth));
    while (this.take(0x2c));
    if (!this.take(0x5d)) this.fail('expected `,` or `]`');
    return items;
  }

  private string(): string {
    const { text } = this;
    const start = this.position + 1;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 0x22 && code !== 0x5c && code >= 0x20) code = text.charCodeAt(++at);
    this.position = at;
    if (code === 0x22) {
      this.position = at + 1;
      return text.slice(start, at);
    }
    return text.slice(start, at) + this.escapedRest();
  }

  private escapedRest(): string {
    const { text } = this;
    const pieces: string[] = [];
    for (;;) {
      const start = this.position;
      let at = start;
      let code = text.charCodeAt(at);
      while (code !== 0x22 && code !== 0x5c && code >= 0x20) code = text.charCodeAt(++at);
      pieces.push(text.slice(start, at));
      this.position = at;
      if (code === 0x22) {
        this.position = at + 1;
        return pieces.join('');
      }
      if (code !== 0x5c) this.fail(at >= text.length ? 'unterminated string' : 'control character in a string');
      pieces.push(this.escape());
    }
  }

  private escape(): string {
    const letter = this.text.charAt(this.position + 1);
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.position += 2;
      return plain;
    }
    const digits = this.text.slice(this.position + 2, this.position + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) this.fail('invalid escape');
    this.position += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private number(): JsonValue {
    NUMBER.lastIndex = this.position;
    const found = NUMBER.exec(this.text);
    if (found === null) return this.fail('unexpected character');
    this.position += found[0].length;
    return { number: found[0] };
  }

  private word(text: string, value: boolean | null): boolean | null {
    if (!this.text.startsWith(text, this.position)) this.fail('unexpected character');
    this.position += text.length;
    return value;
  }

  private deeper(depth: number): void {
    if (depth > MAX_DEPTH) this.fail('nested too deeply');
    this.position += 1;
  }

  private fail(message: string): never {
    throw new JsonFault(Math.min(this.position, this.text.length), message);
  }
}
