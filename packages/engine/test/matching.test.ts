import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileCondition } from '../src/condition/compiled-condition.js';
import { bindToSegments } from '../src/match/arn-pattern.js';
import { matchCodes } from '../src/match/match-codes.js';
import { insertPrefix, type PrefixNode, prefixTree, childFor } from '../src/match/prefix-tree.js';
import { parseTemplate } from '../src/match/template.js';
import { propertyRuns, propertyTimeout } from './compile-layers.js';
import { conditionHolds } from './reference/conditions.js';
import { fits, segmentsOf, tokensOf } from './reference/tokens.js';

vi.setConfig({ testTimeout: propertyTimeout });

const options = { variables: false, wildcards: true };
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 14 });

test('a wildcard pattern matches what a search through all ways matches', () => {
  fc.assert(
    fc.property(pattern, text, (wanted, value) => {
      const tokens = tokensOf(wanted, { ...options, values: new Map() }) ?? [];
      expect(matchCodes(parseTemplate(wanted, options).codes, value, 0)).toBe(fits(tokens, value));
    }),
    { numRuns: propertyRuns },
  );
});

const arnPattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':', ':'), maxLength: 20 });
const arnText = fc.string({ unit: fc.constantFrom('a', 'b', ':', ':'), maxLength: 20 });

test('wildcards bound to the segments of a resource match as a search through all ways does', () => {
  fc.assert(
    fc.property(arnPattern, arnText, (wanted, value) => {
      const tokens = segmentsOf(tokensOf(wanted, { ...options, values: new Map() }) ?? []).flatMap((segment, index) => [
        ...(index === 0 ? [] : [{ char: ':' }]),
        ...segment.map((token, at) => {
          if ('char' in token || index === 5) return token;
          // A run of `*` that ends its segment counts as one.
          const ends = segment.slice(at).every((next) => 'wild' in next && next.wild === 'run');
          return { wild: token.wild, colons: token.wild === 'run' && ends };
        }),
      ]);
      const codes = bindToSegments(parseTemplate(wanted, options).codes, 'Resource');
      expect(matchCodes(codes, value, 0)).toBe(fits(tokens, value));
    }),
    { numRuns: propertyRuns },
  );
});

test('a prefix tree finds every prefix of a text that was put in, and nothing else', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (prefixes, searched) => {
      const tree = prefixTree<string>();
      for (const prefix of prefixes) insertPrefix(tree, prefix, { value: prefix, exact: false });
      const expected = prefixes.filter((prefix) => searched.startsWith(prefix));
      expect(found(tree, searched).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

function found(tree: PrefixNode<string>, searched: string): string[] {
  const values: string[] = [];
  let node: PrefixNode<string> | undefined = tree;
  for (let at = 0; node !== undefined && searched.startsWith(node.label, at);) {
    at += node.label.length;
    values.push(...(node.open ?? []));
    node = childFor(node, searched.charCodeAt(at));
  }
  return values;
}

const bases = ['String', 'Numeric', 'Date'].flatMap((type) => {
  const compared = type === 'String' ? ['Like', 'NotLike', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase'] : comparisons();
  return [`${type}Equals`, `${type}NotEquals`, ...compared.map((name) => `${type}${name}`)];
});

function comparisons(): string[] {
  return ['LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
}

const others = [
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnLike',
  'ArnNotEquals',
  'ArnNotLike',
];
const operator = fc
  .tuple(
    fc.constantFrom('', '', 'ForAnyValue:', 'ForAllValues:'),
    fc.constantFrom(...bases, ...others, 'Nonsense'),
    fc.constantFrom('', 'IfExists'),
  )
  .map((parts) => parts.join(''));
const scalar = fc.constantFrom(
  ...['a', 'A', 'a*', '', '*', 'true', 'TRUE', '1', '1.0', '-2', '1e3', '2020', '2020-02-30', '2020-01-01T00:00:00Z'],
  ...[
    '1577836800',
    '2020-01-01T02:00:00+02:00',
    '10.0.0.1',
    '10.0.0.0/8',
    '0.0.0.0/0',
    '::ffff:10.0.0.1',
    '2001:db8::1',
  ],
  ...['2001:DB8:0:0::/32', '::/0', '10.0.0.0/33', 'YWJj', 'YWI=', 'arn:aws:s3:::a', 'arn:aws:*:::a', 'arn:aws:s3:a'],
  ...['${aws:username}', "${missing, 'a'}", '${missing}', '${*}', '${', 'arn:aws:iam::1:user/${aws:username}'],
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.constant(undefined));

test('a condition holds as a plain reading of the specification says', () => {
  fc.assert(
    fc.property(operator, fc.array(scalar, { minLength: 1, maxLength: 3 }), value, (name, wanted, given) => {
      const values = new Map<string, string | readonly string[]>([['aws:username', 'a']]);
      if (given !== undefined) values.set('aws:key', given);
      const compiled = compileCondition({ operator: name, key: 'aws:Key', values: wanted }, true);
      expect(compiled.holds(values)).toBe(
        conditionHolds(name, { key: 'aws:Key', wanted }, { values, variables: true }),
      );
    }),
    { numRuns: propertyRuns },
  );
});
