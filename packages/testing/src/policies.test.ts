import { describe, expect, test } from 'vitest';
import { type Policy, policySet, type Trust, trustText } from './policies.js';

const version = { Version: '2012-10-17' };
const allowed = { Effect: 'Allow', Resource: '*' };
const documentText = JSON.stringify({ ...version, Statement: [{ ...allowed, Action: 's3:*' }] });

describe('policies', () => {
  test.each<[string, Policy | readonly Policy[] | undefined, object[], string[]]>([
    ['nothing', undefined, [], []],
    ['an action', 's3:GetObject', [{ ...version, Statement: [{ ...allowed, Action: 's3:GetObject' }] }], []],
    [
      'a statement',
      { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::a' },
      [{ ...version, Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::a' }] }],
      [],
    ],
    [
      'a statement with NotResource, which gets no Resource',
      { Action: 's3:*', NotResource: 'arn:aws:s3:::a' },
      [{ ...version, Statement: [{ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::a' }] }],
      [],
    ],
    [
      'a document, as it is',
      { Version: '2008-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
      [{ Version: '2008-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } }],
      [],
    ],
    ['a document’s text', documentText, [JSON.parse(documentText) as object], []],
    ['a managed policy', 'arn:aws:iam::aws:policy/ReadOnlyAccess', [], ['arn:aws:iam::aws:policy/ReadOnlyAccess']],
    [
      'a list, whose statements become one document',
      ['s3:*', 'arn:aws:iam::aws:policy/ReadOnlyAccess', { Effect: 'Deny', Action: 'iam:*' }],
      [
        {
          ...version,
          Statement: [
            { ...allowed, Action: 's3:*' },
            { ...allowed, Effect: 'Deny', Action: 'iam:*' },
          ],
        },
      ],
      ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    ],
  ])('are %s', (_, given, inline, managed) => {
    const set = policySet(given);
    expect(set.inline.map((text) => JSON.parse(text) as object)).toEqual(inline);
    expect(set.managed).toEqual(managed);
  });
});

describe('trust', () => {
  const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' };
  test.each<[string, Trust, object]>([
    ['a service', 'ec2.amazonaws.com', { ...assume, Principal: { Service: 'ec2.amazonaws.com' } }],
    ['an account', '123456789012', { ...assume, Principal: { AWS: '123456789012' } }],
    [
      'a user',
      'arn:aws:iam::123456789012:user/a',
      { ...assume, Principal: { AWS: 'arn:aws:iam::123456789012:user/a' } },
    ],
    [
      'a statement',
      { Principal: '*', Condition: { Bool: { a: 'true' } } },
      { ...assume, Principal: '*', Condition: { Bool: { a: 'true' } } },
    ],
  ])('is in %s', (_, trust, statement) => {
    expect(JSON.parse(trustText(trust))).toEqual({ ...version, Statement: [statement] });
  });
});
