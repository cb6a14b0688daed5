import { ServiceError } from '@cloudgate/common';
import fc from 'fast-check';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, readSshKey, writeSshKey } from './ssh-key.js';

/** Made by ssh-keygen, which also told the fingerprint. */
const key =
  'AAAAB3NzaC1yc2EAAAADAQABAAABAQCugyj4QHkgwwmhtklNNvTvVvWMJIpdCkB7f56aN4F2lJYzzF51CPkMEA5A7Dz6JEJXUVMc' +
  'JuxV6mRBcZVd7eTE0XQG3As2I6RODtn5VXUjVfRfOFSh1qK6Y3Rb76GWS6mnSfzm5n84wJSJTbIdH3h2jab/acDL4DRf/hM94zoT' +
  'B0irOtbNq9E5xJnRr3LoE1KCXYels9INpKul2JGc69Q8wglTY52sxFLpbidkEWdJEtPMsg1//yZOSB5E2yytGR+HwxGp6RX+Vns1' +
  'WuSOkYjtwoNMEKc7dxHT1NOfpwKT1Ns9GBVjXIS1IfdmvXDC16SlJoOSOOn2ZeRBfE26ki7h';
const fingerprint = '32:b4:24:03:32:08:3e:12:92:7c:73:90:b7:99:9f:21';

test('a key of ssh-keygen has its fingerprint', () => {
  expect(fingerprintOf(readSshKey(`ssh-rsa ${key} ann@example.com\n`))).toBe(fingerprint);
  expect(writeSshKey(readSshKey(`ssh-rsa ${key}`), 'SSH')).toBe(`ssh-rsa ${key}`);
});

describe('a key', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  test.each(['spki', 'pkcs1'] as const)('in PEM (%s) is the same key', (type) => {
    const wire = readSshKey(publicKey.export({ type, format: 'pem' }).toString());
    expect(createPublicKey(writeSshKey(wire, 'PEM')).equals(publicKey)).toBe(true);
    expect(readSshKey(writeSshKey(wire, 'SSH'))).toEqual(wire);
  });

  test('with a longer form of its numbers is the same key', () => {
    const wire = readSshKey(`ssh-rsa ${key}`);
    const end = 4 + 'ssh-rsa'.length;
    const padded = Buffer.concat([wire.subarray(0, end), Buffer.of(0, 0, 0, 4, 0, 1, 0, 1), wire.subarray(end + 7)]);
    expect(readSshKey(`ssh-rsa ${padded.toString('base64')}`)).toEqual(wire);
  });
});

const refused = (text: string): void => {
  expect(() => readSshKey(text)).toThrow(ServiceError);
};

test('whatever is none is refused', () => {
  fc.assert(fc.property(fc.string(), refused));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
      refused(`ssh-rsa ${Buffer.from(bytes).toString('base64')}`),
    ),
  );
  const wire = Buffer.from(key, 'base64');
  fc.assert(
    fc.property(fc.nat({ max: wire.length - 1 }), (end) =>
      refused(`ssh-rsa ${wire.subarray(0, end).toString('base64')}`),
    ),
  );
  refused(`-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`);
});
