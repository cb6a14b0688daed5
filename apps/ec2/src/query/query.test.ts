import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterBy, tagFilters } from './filters.js';
import { globMatches } from './glob.js';
import { pageOf } from './page.js';

describe('wildcards', () => {
  test.each([
    ['*', '', true],
    ['?', '', false],
    ['a*c', 'abbbc', true],
    ['a*c', 'abbb', false],
    ['*.micro', 't3.micro', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['\\?x', '?x', true],
    ['a\\', 'a\\', true],
    ['A', 'a', false],
  ])('`%s` against `%s`: %s', (pattern, text, matches) => {
    expect(globMatches(pattern, text)).toBe(matches);
  });

  test('match as a naive matcher does', () => {
    const naive = (pattern: string, text: string): boolean => {
      if (pattern === '') return text === '';
      const rest = pattern.slice(1);
      if (pattern.startsWith('*')) return naive(rest, text) || (text !== '' && naive(pattern, text.slice(1)));
      return text !== '' && (pattern.startsWith('?') || pattern[0] === text[0]) && naive(rest, text.slice(1));
    };
    const letters = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 8 });
    fc.assert(
      fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
        expect(globMatches(pattern, text)).toBe(naive(pattern, text));
      }),
    );
  });
});

describe('filters', () => {
  interface Item {
    readonly name: string | undefined;
    readonly sizes?: readonly number[];
    readonly Tags?: { readonly Key: string; readonly Value: string }[];
  }
  const table = { ...tagFilters, name: (item: Item) => item.name, size: (item: Item) => item.sizes ?? [] };
  const item = { name: 'web-1', sizes: [1, 20], Tags: [{ Key: 'team', Value: 'Blue' }] };

  test.each([
    [[], true],
    [[{ Name: 'name', Values: ['web-?'] }], true],
    [[{ Name: 'name', Values: ['db', 'web-*'] }], true],
    [
      [
        { Name: 'name', Values: ['web-*'] },
        { Name: 'size', Values: ['2'] },
      ],
      false,
    ],
    [[{ Name: 'size', Values: ['20'] }], true],
    [[{ Name: 'tag:team', Values: ['Blue'] }], true],
    [[{ Name: 'tag:team', Values: ['blue'] }], false],
    [[{ Name: 'tag:Team', Values: ['Blue'] }], false],
    [[{ Name: 'tag-key', Values: ['te*'] }], true],
    [[{ Name: 'name', Values: [] }], false],
  ])('%j: %s', (filters, matches) => {
    expect(filterBy<Item>(filters, table)(item)).toBe(matches);
  });

  test('an absent value matches nothing, not even `*`', () => {
    expect(filterBy<Item>([{ Name: 'name', Values: ['*'] }], table)({ name: undefined })).toBe(false);
  });

  test.each(['colour', 'constructor', ''])('the filter `%s` is refused', (Name) => {
    expect(() => filterBy([{ Name, Values: ['x'] }], table)).toThrow(`The filter '${Name}' is invalid`);
  });
});

describe('pages', () => {
  const idOf = (item: string) => item;

  test('hold every item once, in order, whatever the size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 5, max: 9 }), (items, MaxResults) => {
        const seen: string[] = [];
        let NextToken: string | undefined;
        do {
          const page = pageOf(items, { MaxResults, NextToken }, { idOf });
          expect(page.items.length).toBeLessThanOrEqual(MaxResults);
          seen.push(...page.items);
          NextToken = page.NextToken;
        } while (NextToken !== undefined);
        expect(seen).toEqual([...items].sort((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  test.each([4, 1001])('of %s are refused', (MaxResults) => {
    expect(() => pageOf([], { MaxResults }, { idOf })).toThrow(/maxResults is invalid/);
  });

  test('refuse a token from elsewhere', () => {
    expect(() => pageOf([], { NextToken: 'bm90LW91cnM' }, { idOf })).toThrow('The token provided is not valid.');
  });
});
