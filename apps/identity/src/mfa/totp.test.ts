import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32.js';
import { codeAt, stepOfCodes, timeStep } from './totp.js';

const seed = Buffer.from('12345678901234567890');

/** Seconds and the last six digits of RFC 6238's values for SHA-1 (appendix B). */
const rows: readonly (readonly [number, string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('one-time passwords', () => {
  test.each(rows)('at %s seconds', (seconds, code) => {
    expect(codeAt(seed, timeStep(seconds * 1000))).toBe(code);
  });

  test('are found by what follows what', () => {
    const codes = [codeAt(seed, 100), codeAt(seed, 101)];
    expect(stepOfCodes(seed, codes, { from: 90, to: 110 })).toBe(100);
    expect(stepOfCodes(seed, codes, { from: 101, to: 110 })).toBeUndefined();
    expect(stepOfCodes(seed, [...codes].reverse(), { from: 90, to: 110 })).toBeUndefined();
    expect(stepOfCodes(seed, ['12345'], { from: 0, to: 10 })).toBeUndefined();
  });
});

test('seeds come back from Base32', () => {
  expect(toBase32(Buffer.from('fooba'))).toBe('MZXW6YTB');
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 5, maxLength: 5 }), { maxLength: 10 }), (groups) => {
      const bytes = Buffer.concat(groups);
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }),
  );
});
