import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumDigest } from './checksum.js';
import { combineCrc, type CrcName, decodeCrc, encodeCrc } from './crc.js';

function crc(name: CrcName, bytes: Uint8Array): bigint {
  const sum = checksumDigest(name);
  sum.update(bytes);
  return decodeCrc(sum.value());
}

const names: CrcName[] = ['CRC32', 'CRC32C', 'CRC64NVME'];

describe('cyclic redundancy checks', () => {
  test.each(names)('%s of two runs make that of both', (name) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
        const whole = crc(name, Buffer.concat([a, b]));
        expect(combineCrc(name, { first: crc(name, a), second: crc(name, b) }, b.length)).toBe(whole);
        expect(decodeCrc(encodeCrc(name, whole))).toBe(whole);
      }),
    );
  });
});
