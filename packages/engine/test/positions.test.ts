import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compilePolicies, explain, simulate, validatePolicy } from '../src/index.js';
import { propertyRuns, propertyTimeout } from './compile-layers.js';

vi.setConfig({ testTimeout: propertyTimeout });

/** What may stand between two tokens: every line end, tabs, and none. */
const space = fc.array(fc.constantFrom(' ', '\t', '\n', '\r', '\r\n'), { maxLength: 4 }).map((parts) => parts.join(''));

/** A `Sid` with what makes columns hard to count: escapes, characters beyond U+FFFF, braces. */
const sid = fc
  .array(fc.constantFrom('a', 'é', '😀', '\\n', '\\u0041', '\\ud83d\\ude00', '\\"', '\\\\', '}', '{', '[', ']', ','), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const statement = fc
  .tuple(sid, space, space)
  .map(
    ([text, one, two]) => `{"Sid"${one}:"${text}",${two}"Effect":"Allow","Action":"s3:GetObject","Resource":"*"${one}}`,
  );

interface Made {
  readonly text: string;
  /** Offsets: where each statement starts, ends, and is said to start. */
  readonly offsets: readonly (readonly [number, number, number])[];
}

const list: fc.Arbitrary<Made> = fc
  .tuple(fc.array(fc.tuple(space, statement, space), { minLength: 1, maxLength: 5 }), space)
  .map(([items, lead]) => {
    let text = `${lead}{${lead}"Version":"2012-10-17",${lead}"Statement"${lead}:${lead}[`;
    const offsets: [number, number, number][] = [];
    let read = text.length;
    for (const [index, [before, one, after]] of items.entries()) {
      text += (index === 0 ? '' : ',') + before;
      offsets.push([text.length, text.length + one.length, read]);
      text += one;
      read = text.length;
      text += after;
    }
    return { text: `${text}]${lead}}${lead}`, offsets };
  });

const alone: fc.Arbitrary<Made> = fc.tuple(space, statement, space).map(([before, one, after]) => {
  const head = `{"Version":"2012-10-17","Statement":${before}`;
  return { text: `${head}${one}${after}}`, offsets: [[head.length, head.length + one.length, head.length + 1]] };
});

/** Lines and columns, counted the slow way. */
function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const request = {
  principal: {
    kind: 'user',
    partition: 'aws',
    account: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/alice',
    userId: 'AIDA1',
    id: 'AIDA1',
    name: 'alice',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::docs/a',
  context: new Map<string, string>(),
} as const;

test('statements are where the trace and the simulation say', () => {
  fc.assert(
    fc.property(fc.oneof(list, alone), ({ text, offsets }) => {
      const layers = { identity: compilePolicies([{ id: 'P', document: text }]) };
      const traced = explain(request, layers).layers[0]?.policies[0]?.statements ?? [];
      expect(traced.map(({ start, end }) => [start, end])).toEqual(
        offsets.map(([start, end]) => [place(text, start), place(text, end)]),
      );
      const simulated = simulate({ ...request, actions: [request.action], layers })[0]?.matchedStatements ?? [];
      expect(simulated.map(({ start, end }) => [start, end])).toEqual(
        offsets.map(([, end, read]) => [place(text, read), place(text, end)]),
      );
    }),
    { numRuns: propertyRuns / 5 },
  );
});

test('a fault is where it is said to be', () => {
  fc.assert(
    fc.property(list, fc.nat(), ({ text, offsets }, pick) => {
      const [start = 0, end = 0] = offsets[pick % offsets.length] ?? [];
      const changed = `${text.slice(0, start)}${text.slice(start, end).replace('"Allow"', '"Perhaps"')}${text.slice(end)}`;
      const fault = validatePolicy(changed, 'identity');
      expect(fault).toMatchObject({
        ...place(changed, changed.indexOf('"Perhaps"')),
        path: `$.Statement[${pick % offsets.length}].Effect`,
      });
    }),
    { numRuns: propertyRuns / 5 },
  );
});

test('a byte order mark is no part of a policy', () => {
  const text = '\uFEFF{"Version":"2012-10-17","Statement":[]}';
  expect(validatePolicy(text, 'identity')).toMatchObject({ line: 1, column: 1, message: 'Syntax errors in policy.' });
});
