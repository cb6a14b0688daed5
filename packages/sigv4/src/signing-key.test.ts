import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveSigningKey, SigningKey } from './signing-key.js';

describe('signing keys', () => {
  test('sign as HMAC-SHA256 does, whatever the length', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(key, fc.stringMatching(/^[ -~]{0,600}$/), (bytes, text) => {
        expect(new SigningKey(bytes).sign(text)).toBe(createHmac('sha256', bytes).update(text).digest('hex'));
      }),
    );
  });

  test('sign the same after a longer text', () => {
    const key = new SigningKey(new Uint8Array(32));
    const first = key.sign('short');
    key.sign('x'.repeat(400));
    key.sign('x'.repeat(4000));
    expect(key.sign('short')).toBe(first);
  });

  test('do not show themselves', () => {
    const key = deriveSigningKey('secret', { date: '20130524', region: 'us-east-1', service: 's3' });
    expect(inspect(key, { showHidden: true, depth: 9 })).not.toMatch(/[0-9a-f]{2} [0-9a-f]{2}/);
    expect(JSON.stringify(key)).toBe('{}');
  });
});
