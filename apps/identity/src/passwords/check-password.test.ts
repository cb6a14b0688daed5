import type { PasswordPolicyRecord } from '@cloudgate/ports';
import { describe, expect, test } from 'vitest';
import { checkPassword } from './check-password.js';

const lax: PasswordPolicyRecord = {
  minimumPasswordLength: 6,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: false,
  hardExpiry: false,
};

const length = (count: number) => `Password should have a minimum length of ${count}`;
const one = (kind: string) => `Password should have at least one ${kind}`;

/** Password, policy, and what is said of it; nothing where it is good. */
const rows: readonly (readonly [string, PasswordPolicyRecord | undefined, string | undefined])[] = [
  ['Abcdefg1', undefined, undefined],
  ['abcdef1!', undefined, undefined],
  ['Abcde1!', undefined, length(8)],
  [
    'abcdefgh',
    undefined,
    `Password should meet 2 more of the following requirements: ${one('uppercase letter')}, ${one('number')}, ${one('symbol')}`,
  ],
  [
    'abcdefg1',
    undefined,
    `Password should meet 1 more of the following requirements: ${one('uppercase letter')}, ${one('symbol')}`,
  ],
  ['abcdef', lax, undefined],
  ['abcde', lax, length(6)],
  ['abcdef', { ...lax, requireNumbers: true, requireSymbols: true }, `${one('number')}, ${one('symbol')}`],
  ['abcdef1]', { ...lax, requireNumbers: true, requireSymbols: true }, undefined],
  ['ABCDEF', { ...lax, requireLowercaseCharacters: true }, one('lowercase letter')],
  ['Abc', { ...lax, requireUppercaseCharacters: true, minimumPasswordLength: 14 }, length(14)],
];

describe('a password is held against the policy', () => {
  test.each(rows)('%s', (password, policy, message) => {
    const check = () => checkPassword(password, policy);
    if (message === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(message);
  });
});
