import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOutput, pageRequest } from './paging.js';

test('a marker leads back to where its page ended', () => {
  fc.assert(
    fc.property(fc.string(), (next) => {
      const { Marker } = pageOutput({ next });
      expect(pageRequest({ Marker, MaxItems: 7 })).toEqual({ after: next, limit: 7 });
    }),
  );
});

test.each(['', 'x', 'bnVsbA', 'WyJhIl0=', '[]', 'ü'])('`%s` is no marker', (Marker) => {
  expect(() => pageRequest({ Marker })).toThrow('Invalid Marker.');
});

test('the last page has no marker', () => {
  expect(pageOutput({})).toEqual({ IsTruncated: false });
  expect(pageRequest({})).toEqual({ after: undefined, limit: 100 });
});
