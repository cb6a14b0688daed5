import { describe, expect, test } from 'vitest';
import { equalSignatures } from './constant-time.js';

const signature = 'a1'.repeat(32);

describe('signatures are the same', () => {
  test('when every digit is', () => {
    expect(equalSignatures(signature, signature)).toBe(true);
  });

  test.each([
    ['another digit', `b${signature.slice(1)}`],
    ['upper case', signature.toUpperCase()],
    ['fewer digits', signature.slice(1)],
    ['more digits', `${signature}0`],
    ['a newline more', `${signature}\n`],
    ['a character whose low byte is the digit', `\u0161${signature.slice(1)}`],
    ['nothing', ''],
  ])('but not with %s', (_, given) => {
    expect(equalSignatures(given, signature)).toBe(false);
  });
});
