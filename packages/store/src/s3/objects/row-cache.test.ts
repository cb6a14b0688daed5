import { expect, test } from 'vitest';
import { RowCache } from './row-cache.js';

const never = () => Promise.reject(new Error('read'));
const cacheOf = (limit: number) => new RowCache<string>(limit, (row) => row.length);

test('reads a row once, and remembers that there is none', async () => {
  const cache = cacheOf(100);
  expect(await cache.get('b', 'k', () => Promise.resolve('row'))).toBe('row');
  expect(await cache.get('b', 'k', never)).toBe('row');
  expect(await cache.get('b', 'none', () => Promise.resolve(undefined))).toBeUndefined();
  expect(await cache.get('b', 'none', never)).toBeUndefined();
});

test('does not keep what was read before a write that came meanwhile', async () => {
  const cache = cacheOf(100);
  let finish: (row: string) => void = () => undefined;
  const reading = cache.get('b', 'k', () => new Promise((resolve) => (finish = resolve)));
  cache.set('b', 'k', 'new');
  finish('old');
  await reading;
  expect(await cache.get('b', 'k', never)).toBe('new');
  cache.drop('b', 'k');
  expect(await cache.get('b', 'k', () => Promise.resolve('newer'))).toBe('newer');
});

test('lets the row used longest ago go when it is full, and keeps none that is too heavy', async () => {
  const cache = cacheOf(10);
  cache.set('b', '1', 'aaaa');
  cache.set('b', '2', 'bbbb');
  await cache.get('b', '1', never);
  cache.set('b', '3', 'cccc');
  expect(await cache.get('b', '1', never)).toBe('aaaa');
  expect(await cache.get('b', '2', () => Promise.resolve('again'))).toBe('again');
  cache.set('b', '4', 'much too heavy');
  await expect(cache.get('b', '4', never)).rejects.toThrow('read');
});
