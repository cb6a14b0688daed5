import { expect, test } from 'vitest';
import { listedPage, pageOutput, pageRequest } from './paging.js';

test('a page has a hundred items unless told otherwise', () => {
  expect(pageRequest({})).toEqual({ after: undefined, limit: 100 });
  expect(pageRequest({ Marker: 'a', MaxItems: 7 })).toEqual({ after: 'a', limit: 7 });
});

test('the last page has no marker', () => {
  expect(pageOutput({})).toEqual({ IsTruncated: false });
  expect(pageOutput({ next: 'a' })).toEqual({ IsTruncated: true, Marker: 'a' });
});

test('a list of the moment goes on by number', () => {
  expect(listedPage(['a', 'b', 'c'], { MaxItems: 2 })).toEqual({ items: ['a', 'b'], next: '2' });
  expect(listedPage(['a', 'b', 'c'], { MaxItems: 2, Marker: '2' })).toEqual({ items: ['c'] });
});
