/** Random values of a shape, for fast-check. */
import type { Member, Shape, StructureShape } from '@cloudgate/models';
import fc, { type GeneratorValue } from 'fast-check';

/** What a value has to survive on its way. */
export interface Purpose {
  readonly direction: 'input' | 'output';
  readonly protocol: string;
  /** Members that are left out, as `Shape.Member` or `Member`. */
  readonly skip: ReadonlySet<string>;
  /** What a member can be, where the client takes no other values. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

const maxDepth = 4;
/** What XML 1.0 cannot hold. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

class Generator {
  readonly #g: GeneratorValue;
  readonly #purpose: Purpose;

  constructor(g: GeneratorValue, purpose: Purpose) {
    this.#g = g;
    this.#purpose = purpose;
  }

  structure(shape: StructureShape, depth: number): Record<string, unknown> {
    const members = shape.members.filter(
      ({ name }) => !this.#purpose.skip.has(name) && !this.#purpose.skip.has(`${shape.name}.${name}`),
    );
    const { length } = members;
    const value: Record<string, unknown> = {};
    if (shape.type === 'union') {
      const only = members[this.#upTo(length - 1)];
      if (only) value[only.name] = this.#member(only, depth);
      return value;
    }
    // About eight members of a large structure, so that all are met over the runs.
    const chance = depth === 0 ? Math.max(12 / length, 0.5) : Math.min(8 / length, 0.7);
    for (const member of members) {
      const { traits } = member;
      const always = member.required || traits.httpPayload || traits.idempotencyToken || traits.httpLabel;
      const deep = depth >= maxDepth && member.shape.type !== 'string';
      if (always || (!deep && this.#upTo(99) < chance * 100)) value[member.name] = this.#member(member, depth);
    }
    return value;
  }

  #upTo(max: number): number {
    return max <= 0 ? 0 : this.#g(fc.nat, { max });
  }

  #member(member: Member, depth: number): unknown {
    const { traits, shape, name } = member;
    const values = this.#purpose.values[name];
    if (values && shape.type === 'string') return values[this.#upTo(values.length - 1)];
    if (traits.httpPayload && shape.type === 'string') return `p${this.#text()}`;
    if (traits.httpLabel) return name === 'Bucket' ? this.#bucket() : `k${this.#text()}`;
    if (traits.httpHeader !== undefined || traits.httpPrefixHeaders !== undefined) return this.#header(member);
    if (traits.timestampFormat === 'http-date') return this.#date(1000);
    if (traits.integer) return this.#g(fc.integer);
    return this.value(shape, depth + 1);
  }

  #bucket(): string {
    return `bucket-${this.#upTo(1e9)}`;
  }

  #header({ shape, traits }: Member): unknown {
    if (traits.integer) return this.#g(fc.integer);
    if (shape.type === 'list') return [0, 1, 2].slice(this.#upTo(2)).map(() => this.#header(shape.member));
    if (shape.type === 'map') return { [`name-${this.#upTo(9)}`]: this.#ascii(), 'x.y_z': this.#ascii() };
    if (shape.type === 'timestamp') return this.#date(1000);
    return shape.type === 'string' ? this.#ascii() : this.value(shape, maxDepth);
  }

  /** Printable, without white space at the ends, where headers lose it. */
  #ascii(): string {
    const text = this.#g(fc.string, { unit: 'grapheme-ascii', maxLength: 20 });
    return text.trim() || 'x';
  }

  #text(): string {
    const text = this.#g(fc.string, { unit: 'binary', maxLength: 12 });
    return this.#purpose.protocol.startsWith('awsJson') ? text : text.replace(notXml, '');
  }

  #date(precision: number): Date {
    return new Date(this.#g(fc.integer, { min: 0, max: 4e9 * (1000 / precision) }) * precision);
  }

  value(shape: Shape, depth: number): unknown {
    switch (shape.type) {
      case 'structure':
      case 'union':
        return this.structure(shape, depth);
      case 'list': {
        const length = depth > maxDepth ? 0 : this.#upTo(3);
        return Array.from({ length }, () => this.#member(shape.member, depth + 1));
      }
      case 'map': {
        const length = depth > maxDepth ? 0 : this.#upTo(3);
        const entries = Array.from({ length }, (_, i) => [`${i}${this.#text()}`, this.value(shape.value.shape, depth)]);
        return Object.fromEntries(entries) as Record<string, unknown>;
      }
      case 'string':
        return this.#text();
      case 'boolean':
        return this.#upTo(1) === 1;
      case 'number':
      case 'bigDecimal':
        return this.#upTo(3) === 0 ? this.#g(fc.double, { noNaN: true, noDefaultInfinity: true }) : this.#g(fc.integer);
      case 'bigInteger':
        return BigInt(this.#g(fc.integer));
      case 'timestamp':
        return this.#date(1);
      case 'blob':
        return this.#g(fc.uint8Array, { maxLength: 12 });
      case 'document':
        return this.#g(fc.jsonValue, { maxDepth: 2 });
      case 'unit':
        return undefined;
    }
  }
}

/** Values of an operation's input or output. */
export function valuesOf(shape: Shape, purpose: Purpose): fc.Arbitrary<Record<string, unknown>> {
  if (shape.type !== 'structure' && shape.type !== 'union') return fc.constant({});
  return fc.gen().map((g) => new Generator(g, purpose).structure(shape, 0));
}
