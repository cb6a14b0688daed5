import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChecksumAlgorithm, newChecksum } from './checksum.js';

/** The check values of the algorithms' definitions: of the digits 1 to 9. */
const checks: [ChecksumAlgorithm, string][] = [
  ['crc32', 'cbf43926'],
  ['crc32c', 'e3069283'],
  ['crc64nvme', 'ae8b14860a799888'],
  ['md5', '25f9e794323b453885f5181f1b624d0b'],
  ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
  ['sha256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
];

function sumOf(algorithm: ChecksumAlgorithm, ...pieces: Uint8Array[]): string {
  const sum = newChecksum(algorithm);
  for (const piece of pieces) sum.update(piece);
  return sum.digest().toString('hex');
}

/** A reflected CRC, bit by bit, as its definition has it. */
function slowCrc(data: Uint8Array, polynomial: bigint, bits: bigint): string {
  const ones = (1n << bits) - 1n;
  let crc = ones;
  for (const byte of data) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
  }
  return (crc ^ ones).toString(16).padStart(Number(bits / 4n), '0');
}

describe('checksums', () => {
  test.each(checks)('%s has its check value', (algorithm, expected) => {
    expect(sumOf(algorithm, Buffer.from('123456789'))).toBe(expected);
  });

  test.each([
    ['crc32c', 0x82f63b78n, 32n],
    ['crc64nvme', 0x9a6c9329ac4bc9b5n, 64n],
  ] as const)('%s is what its definition says, in one piece or two', (algorithm, polynomial, bits) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(70), (data, at) => {
        const expected = slowCrc(data, polynomial, bits);
        expect(sumOf(algorithm, data)).toBe(expected);
        expect(sumOf(algorithm, data.subarray(0, at), data.subarray(at))).toBe(expected);
      }),
    );
  });
});
