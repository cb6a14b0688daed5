import { describe, expect, test } from 'vitest';
import { canonicalPath } from './canonical-path.js';
import { canonicalQuery, queryParameters } from './query-parameters.js';

describe('canonical paths', () => {
  test.each([
    ['/', '/', '/'],
    ['', '/', '/'],
    ['/a//b', '/a//b', '/a/b'],
    ['/a/./b/../c', '/a/./b/../c', '/a/c'],
    ['/../a', '/../a', '/a'],
    ['/a/', '/a/', '/a/'],
    ['/a/..', '/a/..', '/'],
    ['/a%20b', '/a%20b', '/a%2520b'],
    ['/a%2fb', '/a%2Fb', '/a%252fb'],
    ['/%61', '/a', '/%2561'],
    ['/a b', '/a%20b', '/a%20b'],
    ['/a+b', '/a%2Bb', '/a%2Bb'],
    ['/%zz%', '/%25zz%25', '/%25zz%25'],
    ['/\u00c3\u00a9', '/%C3%A9', '/%C3%A9'],
    ['/\u0142', '/%C5%82', '/%C5%82'],
    ['/.hidden/..two', '/.hidden/..two', '/.hidden/..two'],
  ])('of `%s`', (...[path, ofS3, ofOthers]) => {
    expect(canonicalPath(path, 's3')).toBe(ofS3);
    expect(canonicalPath(path, 'iam')).toBe(ofOthers);
  });
});

describe('canonical queries', () => {
  test.each([
    ['', ''],
    ['b=2&a=1', 'a=1&b=2'],
    ['a=2&a=1', 'a=1&a=2'],
    ['lifecycle', 'lifecycle='],
    ['a=1&&b', 'a=1&b='],
    ['a=x+y', 'a=x%20y'],
    ['a=x%2by', 'a=x%2By'],
    ['a=%7e%41', 'a=~A'],
    ['a=b=c', 'a=b%3Dc'],
    ['=x', '=x'],
    ['a-b=1&a=1', 'a=1&a-b=1'],
    ['Z=1&a=1', 'Z=1&a=1'],
    ['a=%', 'a=%25'],
  ])('of `%s`', (query, expected) => {
    expect(canonicalQuery(queryParameters(query))).toBe(expected);
  });
});
