import { describe, expect, test } from 'vitest';
import { anonymous, binding, factsOf, requestBy, session, user } from '../../test/fixtures.js';
import { requestKeys } from './request-keys.js';
import { requirementKeys } from './requirement-keys.js';

const request = requestBy(user);
const base = requestKeys({ request, binding, facts: factsOf('user'), now: 0 });

describe('the keys of a requirement', () => {
  test('are those of the request and its own, in lower case', () => {
    const keys = requirementKeys(
      base,
      { action: 's3:GetObject', resource: '*', context: { 's3:Prefix': 'a', 'aws:TagKeys': ['x'] } },
      request,
    );
    expect(keys.get('s3:prefix')).toBe('a');
    expect(keys.get('aws:tagkeys')).toEqual(['x']);
    expect(keys.get('aws:userid')).toBe('AIDAANN');
  });

  test.each([...base.keys()])('cannot override `%s`, which the gate knows', (name) => {
    const context = { [name.toUpperCase()]: 'forged' };
    const keys = requirementKeys(base, { action: 's3:GetObject', resource: '*', context }, request);
    expect(keys.get(name)).toBe(base.get(name));
  });

  test('say of MFA what STS says, and no other service', () => {
    const facts = factsOf('role');
    const context = { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0', 'aws:UserId': 'forged' };
    const age = (service: string) => {
      const asked = requestBy(session, { service });
      const keys = requestKeys({ request: asked, binding, facts, now: Date.UTC(2026, 10, 24, 12, 30) });
      const own = requirementKeys(keys, { action: 'sts:AssumeRole', resource: '*', context }, asked);
      expect(own.get('aws:userid')).toBe('AROAREADER:work');
      return own.get('aws:multifactorauthage');
    };
    expect(age('sts')).toBe('0');
    expect(age('s3')).toBe('1860');
  });

  test('of two that differ only by case are the first', () => {
    const context = { 's3:RequestObjectTag/dept': 'blue', 's3:RequestObjectTag/DEPT': 'red' };
    const keys = requirementKeys(base, { action: 's3:PutObject', resource: '*', context }, request);
    expect(keys.get('s3:requestobjecttag/dept')).toBe('blue');
  });

  test('leave the request’s own untouched', () => {
    const before = new Map(base);
    requirementKeys(base, { action: 's3:GetObject', resource: '*', context: { 's3:prefix': 'a' } }, request);
    expect(base).toEqual(before);
  });

  test.each([
    ['the owner where one is given', user, '210987654321', '210987654321'],
    ['the caller’s account where none is', user, undefined, '123456789012'],
    ['nothing where nobody has one', anonymous, undefined, undefined],
  ] as const)('aws:ResourceAccount is %s', (_title, caller, account, expected) => {
    const keys = requirementKeys(
      new Map(),
      { action: 's3:GetObject', resource: '*', ...(account === undefined ? {} : { account }) },
      requestBy(caller),
    );
    expect(keys.get('aws:resourceaccount')).toBe(expected);
    expect(keys.get('s3:resourceaccount')).toBe(expected);
  });

  test('what is undefined is absent', () => {
    const keys = requirementKeys(
      base,
      { action: 's3:GetObject', resource: '*', context: { 's3:prefix': undefined } },
      request,
    );
    expect(keys.has('s3:prefix')).toBe(false);
  });
});
