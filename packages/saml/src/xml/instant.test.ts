import { expect, test } from 'vitest';
import { instantOf } from './instant.js';

const noon = Date.UTC(2026, 0, 2, 12);

test.each<[string, number | undefined]>([
  ['2026-01-02T12:00:00Z', noon],
  ['2026-01-02T12:00:00', noon],
  ['2026-01-02T14:30:00+02:30', noon],
  ['2026-01-02T12:00:00.125Z', noon + 125],
  ['2026-01-02T12:00:00.1259999Z', noon + 125],
  [' 2026-01-02T12:00:00Z\n', noon],
  ['2026-01-02', undefined],
  ['2026-13-02T12:00:00Z', undefined],
  ['2026-01-02T12:00Z', undefined],
  ['soon', undefined],
  ['', undefined],
])('%j is %s', (text, expected) => {
  expect(instantOf(text)).toBe(expected);
});
