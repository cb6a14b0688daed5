import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOfUniqueId, newCertificateId, newUniqueId, type UniqueIdPrefix } from './ids.js';

const prefixes: UniqueIdPrefix[] = ['AIDA', 'AROA', 'AGPA', 'ANPA', 'AIPA', 'ASCA', 'APKA', 'ACCA', 'AKIA', 'ASIA'];

describe('unique ids', () => {
  test('carry their account, whatever it is', () => {
    const account = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => n.toString().padStart(12, '0'));
    fc.assert(
      fc.property(account, fc.constantFrom(...prefixes), (id, prefix) => {
        expect(accountOfUniqueId(newUniqueId(prefix, id))).toBe(id);
      }),
    );
  });

  test('are as long as the ones of AWS', () => {
    expect(newUniqueId('AKIA', '123456789012')).toHaveLength(20);
    expect(newUniqueId('APKA', '123456789012')).toHaveLength(20);
    expect(newUniqueId('AROA', '123456789012')).toHaveLength(21);
    expect(newCertificateId()).toMatch(/^[A-Z2-7]{28}$/);
  });

  test.each(['', 'AKIA', 'AKIAIOSFODNN7EXAMPL1', 'not-an-id', 'AKIA0000000000000000'])('`%s` carries none', (text) => {
    expect(accountOfUniqueId(text)).toBeUndefined();
  });
});
