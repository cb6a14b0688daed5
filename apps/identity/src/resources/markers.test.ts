import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarker, writeMarker } from './markers.js';

const list = { account: '123456789012', operation: 'ListUsers' };
const anyText = fc.string({ unit: 'binary' });

test('a marker leads back to where its page ended', () => {
  fc.assert(fc.property(anyText, (next) => readMarker(list, writeMarker(list, next)) === next));
});

test.each([
  { account: '210987654321', operation: 'ListUsers' },
  { account: '123456789012', operation: 'ListRoles' },
])('a marker of $operation in $account is refused', (other) => {
  expect(() => readMarker(list, writeMarker(other, 'ann'))).toThrow('Invalid Marker.');
});

test('no other text is a marker', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => readMarker(list, text)).toThrow('Invalid Marker.');
    }),
  );
});
