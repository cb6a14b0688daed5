import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importedFingerprint, madeFingerprint } from './fingerprint.js';
import { makeKey } from './make-key.js';
import { openSshLine, publicKeyOf, readPublicKey } from './public-key.js';
import { readSshStrings } from './ssh-wire.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('keys that are made', () => {
  test('an RSA key is PKCS #1, of 2048 bits, and belongs to its public key', async () => {
    const made = await makeKey('rsa');
    expect(made.material).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    const again = createPublicKey(createPrivateKey(made.material));
    expect(again.equals(made.publicKey.key)).toBe(true);
    expect(again.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(madeFingerprint(made.privateKey, made.publicKey)).toMatch(/^([0-9a-f]{2}:){19}[0-9a-f]{2}$/);
  });

  test('an Ed25519 key is in the form of OpenSSH', async () => {
    const made = await makeKey('ed25519');
    const lines = made.material.split('\n');
    const file = Buffer.from(lines.slice(1, -1).join(''), 'base64');
    expect(lines[0]).toBe('-----BEGIN OPENSSH PRIVATE KEY-----');
    expect(file.subarray(0, 15).toString('latin1')).toBe('openssh-key-v1\0');
    const [cipher, kdf, options] = readSshStrings(file.subarray(15, 15 + 8 + 8 + 4)) ?? [];
    expect([cipher?.toString(), kdf?.toString(), options?.toString()]).toEqual(['none', 'none', '']);
    const [publicBlob, secret] = readSshStrings(file.subarray(15 + 20 + 4)) ?? [];
    expect(publicBlob?.equals(made.publicKey.blob)).toBe(true);
    expect((secret?.length ?? 1) % 8).toBe(0);
    expect(secret?.subarray(0, 4).equals(secret.subarray(4, 8))).toBe(true);
    expect(madeFingerprint(made.privateKey, made.publicKey)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});

describe('keys that are imported', () => {
  const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey: ed25519 } = generateKeyPairSync('ed25519');
  const { publicKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test.each([
    ['rsa', rsa],
    ['ed25519', ed25519],
  ] as const)('an %s key is read in every form', (keyType, key) => {
    const known = publicKeyOf(key);
    if (!known) throw new Error('the key has a type that EC2 takes');
    const line = openSshLine(known, 'me@host');
    const wrapped = known.blob.toString('base64').replace(/.{70}/g, '$&\n');
    const forms = [
      line,
      line.split(' ').slice(0, 2).join(' '),
      Buffer.from(line).toString('base64'),
      `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "me"\n${wrapped}\n---- END SSH2 PUBLIC KEY ----`,
      key.export({ format: 'der', type: 'spki' }).toString('base64'),
      key.export({ format: 'pem', type: 'spki' }).toString(),
    ];
    for (const form of forms) {
      const read = readPublicKey(bytes(form));
      expect(read?.keyType).toBe(keyType);
      expect(read?.blob.equals(known.blob)).toBe(true);
    }
    expect(importedFingerprint(known)).toMatch(
      keyType === 'rsa' ? /^([0-9a-f]{2}:){15}[0-9a-f]{2}$/ : /^[A-Za-z0-9+/]{43}=$/,
    );
  });

  test.each([
    ['nothing', ''],
    ['words', 'not a key'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
    ['another type', ec.export({ format: 'pem', type: 'spki' }).toString()],
    ['a blob cut short', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB me'],
  ])('%s is refused', (_what, text) => {
    expect(readPublicKey(bytes(text))).toBeUndefined();
  });

  test('no bytes make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (blob) => {
        readPublicKey(blob);
        readPublicKey(bytes(`ssh-rsa ${Buffer.from(blob).toString('base64')}`));
      }),
    );
  });
});
