import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  isPolicyFault,
  mapPrincipals,
  parsePolicy,
  type PolicyPlace,
  policySize,
  validatePolicy,
} from '../src/index.js';
import { documents } from './arbitraries.js';
import { propertyRuns, propertyTimeout } from './compile-layers.js';

vi.setConfig({ testTimeout: propertyTimeout });

const places: readonly PolicyPlace[] = ['identity', 'boundary', 'session', 'trust', 'bucket', 'resource', 'scp', 'rcp'];

function survives(text: string): void {
  const parsed = parsePolicy(text);
  if (isPolicyFault(parsed)) {
    expect(parsed.line).toBeGreaterThan(0);
    expect(parsed.column).toBeGreaterThan(0);
  } else {
    expect(mapPrincipals(text, (value) => value)).toBe(text);
  }
  for (const place of places) validatePolicy(text, place);
}

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u00',
    'null',
    'true',
    '1',
    '-',
    '1e9',
    ' ',
    '\n',
    '\u0000',
    'é',
    '😀',
  ],
  ...[
    '"Statement"',
    '"Version"',
    '"2012-10-17"',
    '"Effect"',
    '"Allow"',
    '"Action"',
    '"*"',
    '"Condition"',
    '"Principal"',
  ],
  ...['"__proto__"', '"constructor"', '${', "${a, '", '"Resource"', '"StringEquals"', '"DateEquals"', '"AWS"'],
);

test('random text is refused or read, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
      survives,
    ),
    {
      numRuns: propertyRuns / 10,
    },
  );
});

const anyJson = fc.json({ maxDepth: 6 });

test('any JSON is refused or read', () => {
  fc.assert(fc.property(anyJson, survives), { numRuns: propertyRuns / 10 });
});

test('a policy with a piece replaced is refused or read', () => {
  const mutated = fc
    .record({ list: documents(true), at: fc.nat(), length: fc.nat(8), piece: pieces })
    .filter(({ list }) => list.length > 0)
    .map(({ list, at, length, piece }) => {
      const text = JSON.stringify(list[0]);
      const start = at % text.length;
      return text.slice(0, start) + piece + text.slice(start + length);
    });
  fc.assert(fc.property(mutated, survives), { numRuns: propertyRuns / 10 });
});

const size = 20_000;
const slow: readonly (readonly [string, string])[] = [
  ['brackets', '['.repeat(size)],
  ['objects', '{"a":'.repeat(size / 5)],
  ['an unfinished string', `"${'a'.repeat(size)}`],
  ['escapes', `"${'\\u0041'.repeat(size / 6)}"`],
  ['unfinished variables', policyWith(`arn:aws:s3:::${'${'.repeat(size / 2)}`)],
  ['variables', policyWith(`arn:aws:s3:::${'${a}'.repeat(size / 4)}`)],
  ['quotes in variables', policyWith(`arn:aws:s3:::${"${a, '".repeat(size / 6)}`)],
  ['stars', policyWith(`arn:aws:s3:::${'*a'.repeat(size / 2)}`)],
  ['digits', `{"Version": ${'9'.repeat(size)}}`],
  ['white space', `{${' '.repeat(size)}`],
  ['colons', policyWith(':'.repeat(size))],
  [
    'many statements',
    JSON.stringify({ Statement: Array.from({ length: 300 }, () => ({ Effect: 'Allow', Sid: 'x' })) }),
  ],
];

function policyWith(resource: string): string {
  const date = { DateEquals: { 'aws:CurrentTime': resource } };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: resource, Condition: date },
  });
}

test.each(slow)('20 KB of %s does no harm', (_, text) => {
  survives(text);
  expect(policySize(text)).toBeLessThanOrEqual(text.length);
});
