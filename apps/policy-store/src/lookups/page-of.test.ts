import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from './page-of.js';

const listing = { key: (name: string) => name, show: (name: string) => name };

/** Too long for a marker. */
const long = fc.string({ maxLength: 2 }).map((text) => text + 'ü'.repeat(128));

describe('pages', () => {
  test('hold every row once, in the order of the keys, however large they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.string(), long)), fc.integer({ min: 1, max: 5 }), (names, limit) => {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = pageOf(names, { after, limit }, listing);
          seen.push(...page.items);
          after = page.next;
          expect(Buffer.byteLength(after ?? '')).toBeLessThanOrEqual(200);
        } while (after !== undefined);
        expect(seen).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  test('go on where they ended, though rows came and went', () => {
    const { next } = pageOf(['a', 'c', 'e'], { limit: 2 }, listing);
    expect(pageOf(['b', 'd', 'e'], { after: next, limit: 2 }, listing)).toEqual({ items: ['d', 'e'] });
  });
});
