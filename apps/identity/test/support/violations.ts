/** Every way in which a form can break what the model says of an operation's input. */
import type { Constraints, ListShape, Member, Shape } from '@cloudgate/models';
import fc from 'fast-check';
import type { Parameter } from './form.js';
import { fits } from './valid-input.js';

/** What is sent in the place of the parameters at `at` and below. */
export interface Violation {
  readonly title: string;
  readonly at: string;
  readonly parameters: fc.Arbitrary<readonly Parameter[]>;
}

interface Place {
  readonly at: string;
  readonly shape: Shape;
  readonly constraints: Constraints | undefined;
}

/** The longest text that a request has room for. */
const longest = 200_000;

/** Escapes that are no UTF-8: halves of surrogate pairs, overlong forms, bytes that never occur. */
const notUtf8 = ['%ED%A0%80', '%ED%B0%80', '%C0%80', '%FF', '%E2%82', '%', '%zz'];
const hostile = ['\0', 'a\0b', '\u202Eabc', '😀', '\uFFFF', ' ', '../..', '${aws:username}', '<x>&"', '\r\nx: y'];

const wrongTexts: Readonly<Partial<Record<Shape['type'], readonly string[]>>> = {
  number: ['many', '', ' ', '1.5', '0x10', '1e999', 'NaN', 'Infinity', '१', '1,000', '99999999999999999999'],
  boolean: ['yes', '1', '', ' true', 'null'],
  timestamp: ['yesterday', '', 'NaN', '99999999999999999999', '2026-13-01T00:00:00Z'],
  blob: ['***', '=a', 'é'],
};

function text(at: string, values: fc.Arbitrary<string>): fc.Arbitrary<readonly Parameter[]> {
  return values.map((value) => [{ name: at, value }]);
}

function fixed(...parameters: readonly Parameter[]): fc.Arbitrary<readonly Parameter[]> {
  return fc.constant(parameters);
}

function lengths({ at, constraints: { min = 0, max } = {} }: Place): Violation[] {
  const repeated = (from: number, to: number) =>
    text(
      at,
      fc.integer({ min: from, max: to }).map((n) => 'x'.repeat(n)),
    );
  const long = max !== undefined && max < longest;
  return [
    ...(long ? [{ title: 'too long', at, parameters: repeated(max + 1, max + 100) }] : []),
    ...(min > 0 ? [{ title: 'too short', at, parameters: repeated(0, min - 1) }] : []),
  ];
}

function ofText(place: Place): Violation[] {
  const { at, constraints } = place;
  const { pattern, enum: values } = constraints ?? {};
  const any = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }));
  const refused = any.filter((value) => !fits(value, constraints));
  return [
    ...lengths(place),
    ...(pattern === undefined ? [] : [{ title: 'outside its pattern', at, parameters: text(at, refused) }]),
    ...(values === undefined ? [] : [{ title: 'none of its values', at, parameters: text(at, refused) }]),
  ];
}

function ofNumber({ at, constraints: { min, max } = {} }: Place): Violation[] {
  const within = (limits: { min?: number; max?: number }) => text(at, fc.integer(limits).map(String));
  return [
    ...(min === undefined ? [] : [{ title: 'too small', at, parameters: within({ max: min - 1 }) }]),
    ...(max === undefined ? [] : [{ title: 'too large', at, parameters: within({ min: max + 1 }) }]),
  ];
}

function ofScalar(place: Place): Violation[] {
  const { at, shape } = place;
  const wrong = wrongTexts[shape.type] ?? [];
  return [
    ...(shape.type === 'number' ? ofNumber(place) : ofText(place)),
    ...(wrong.length === 0 ? [] : [{ title: 'of another type', at, parameters: text(at, fc.constantFrom(...wrong)) }]),
    { title: 'a list', at, parameters: fixed({ name: `${at}.member.1`, value: 'x' }) },
    { title: 'a structure', at, parameters: fixed({ name: `${at}.a.b..c`, value: 'x' }) },
    { title: 'given twice', at, parameters: fixed({ name: at, value: 'x' }, { name: at, value: 'x' }) },
    {
      title: 'not UTF-8',
      at,
      parameters: fc.constantFrom(...notUtf8).map((value) => [{ name: at, value, encoded: true }]),
    },
  ];
}

function ofList({ at, constraints: { min = 0, max, items } = {} }: Place, shape: ListShape): Violation[] {
  const many = (count: number) =>
    fixed(...Array.from({ length: count }, (_, n) => ({ name: `${at}.member.${n + 1}`, value: '' })));
  const index = fc.constantFrom('x', '-1', '+1', '1e1', '', ' 1', '9'.repeat(30), '__proto__', '0', '01');
  const member = shape.member.shape;
  const item = { at: `${at}.member.1`, shape: member, constraints: items ?? shape.member.constraints };
  return [
    { title: 'a text', at, parameters: fixed({ name: at, value: 'x' }) },
    { title: 'without a wrapper', at, parameters: fixed({ name: `${at}.1`, value: 'x' }) },
    { title: 'a text in its wrapper', at, parameters: fixed({ name: `${at}.member`, value: 'x' }) },
    { title: 'numbered wrongly', at, parameters: index.map((n) => [{ name: `${at}.member.${n}`, value: 'x' }]) },
    ...(max === undefined ? [] : [{ title: 'too many', at, parameters: many(max + 1) }]),
    ...(min > 0 ? [{ title: 'too few', at, parameters: fixed({ name: at, value: '' }) }] : []),
    ...violationsAt(item),
  ];
}

function violationsAt(place: Place): Violation[] {
  const { at, shape } = place;
  if (shape.type === 'list') return ofList(place, shape);
  if (shape.type === 'structure' || shape.type === 'union') {
    const asText = { title: 'a text', at, parameters: fixed({ name: at, value: 'x' }) };
    return [asText, ...violationsOf(shape.members, `${at}.`)];
  }
  return shape.type === 'map' ? [] : ofScalar(place);
}

/** The violations of a structure's members. */
export function violationsOf(members: readonly Member[], prefix = ''): Violation[] {
  return members.flatMap(({ name, shape, constraints, required }) => {
    const at = prefix + name;
    const missing = { title: 'missing', at, parameters: fixed() };
    return [...(required ? [missing] : []), ...violationsAt({ at, shape, constraints })];
  });
}
