/** Inputs that a model takes, whatever the operation. */
import type { Constraints, Member, Shape } from '@cloudgate/models';
import fc from 'fast-check';

const never = { min: 0, max: Infinity };

/** True for text within constraints. */
export function fits(text: string, { min, max, pattern, enum: values }: Constraints = {}): boolean {
  const length = [...text].length;
  if (length < (min ?? never.min) || length > (max ?? never.max)) return false;
  if (values !== undefined && !values.includes(text)) return false;
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'su').test(text);
}

/** Texts that a cloud knows: names, ARNs, documents. */
export type Pool = readonly string[];

function textArbitrary(constraints: Constraints = {}, pool: Pool): fc.Arbitrary<string> {
  const { min = 0, max = min + 40, pattern, enum: values } = constraints;
  if (values !== undefined) return fc.constantFrom(...values);
  const repeated = ['a', 'A', '1'].map((character) => character.repeat(Math.max(1, min)));
  const named = pool.filter((text) => fits(text, constraints));
  const known = named.length > 0 ? named : repeated.filter((text) => fits(text, constraints));
  if (known.length > 0) return fc.constantFrom(...known);
  const limits = { minLength: min, maxLength: Math.min(max, min + 40) };
  if (pattern === undefined) return fc.string({ ...limits, unit: 'grapheme-ascii' });
  return fc.stringMatching(new RegExp(`^(?:${pattern})$`, 'u')).filter((text) => fits(text, constraints));
}

/** Values of a shape. */
function shapeArbitrary(shape: Shape, constraints: Constraints | undefined, pool: Pool): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'string':
    case 'document':
      return textArbitrary(constraints, pool);
    case 'number':
    case 'bigInteger':
    case 'bigDecimal':
      return fc.integer({ min: constraints?.min ?? 0, max: constraints?.max ?? 1000 });
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
      return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2030-01-01') });
    case 'blob':
      return fc.uint8Array({ maxLength: 20 });
    case 'list': {
      const min = Math.max(1, constraints?.min ?? 1);
      const item = shapeArbitrary(shape.member.shape, constraints?.items ?? shape.member.constraints, pool);
      return fc.array(item, { minLength: min, maxLength: Math.min(constraints?.max ?? 3, min + 2) });
    }
    case 'structure':
    case 'union':
      return inputArbitrary(shape.members, pool);
    case 'map':
    case 'unit':
      return fc.constant(undefined);
  }
}

/** Structures with every one of these members. */
export function inputArbitrary(members: readonly Member[], pool: Pool): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(members.map(({ name, shape, constraints }) => [name, shapeArbitrary(shape, constraints, pool)])),
  );
}
