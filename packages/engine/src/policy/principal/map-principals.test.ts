import { expect, test } from 'vitest';
import { parsePolicy } from '../parse/parse-policy.js';
import { isPolicyFault } from '../policy-fault.js';
import { mapPrincipals, principalsOf } from './map-principals.js';

const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::1:user/a", "111122223333"], "Service": "ec2.amazonaws.com"},
     "Action": "sts:AssumeRole", "Condition": {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::1:user/a"}}},
    {"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::1:user/a"}, "Action": "sts:AssumeRole"},
    {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"}
  ]
}`;

test('principals are replaced, and nothing else: layout and conditions stay', () => {
  const ids = mapPrincipals(text, (value, kind) => (kind === 'AWS' && value.endsWith('/a') ? 'AIDA1' : value));
  expect(ids).toBe(
    text
      .replace('["arn:aws:iam::1:user/a"', '["AIDA1"')
      .replace('"NotPrincipal": {"AWS": "arn:aws:iam::1:user/a"}', '"NotPrincipal": {"AWS": "AIDA1"}'),
  );
  expect(mapPrincipals(ids, (value) => (value === 'AIDA1' ? 'arn:aws:iam::1:user/a' : value))).toBe(text);
});

test('one statement without a list', () => {
  const one = '{"Statement":{"Principal":{"AWS":"a"},"Effect":"Allow"}}';
  expect(mapPrincipals(one, () => 'b"')).toBe('{"Statement":{"Principal":{"AWS":"b\\""},"Effect":"Allow"}}');
});

test('all principals of a document', () => {
  const policy = parsePolicy(text);
  if (isPolicyFault(policy)) throw new Error(policy.message);
  expect(principalsOf(policy).map(({ kind, value }) => `${kind}:${value}`)).toEqual([
    'AWS:arn:aws:iam::1:user/a',
    'AWS:111122223333',
    'Service:ec2.amazonaws.com',
    'AWS:arn:aws:iam::1:user/a',
    'AWS:*',
  ]);
});
