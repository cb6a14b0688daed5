import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineCrc, type CrcName, decodeCrc, encodeCrc, startCrc } from './crc.js';

function crc(name: CrcName, ...chunks: Uint8Array[]): bigint {
  const state = startCrc(name);
  for (const chunk of chunks) state.update(chunk);
  return state.value();
}

const names: CrcName[] = ['CRC32', 'CRC32C', 'CRC64NVME'];

describe('cyclic redundancy checks', () => {
  // The check values that the catalogues of these algorithms give for the nine digits.
  test.each<[CrcName, bigint]>([
    ['CRC32', 0xcbf43926n],
    ['CRC32C', 0xe3069283n],
    ['CRC64NVME', 0xae8b14860a799888n],
  ])('%s of 123456789', (name, value) => {
    expect(crc(name, Buffer.from('123456789'))).toBe(value);
    expect(decodeCrc(encodeCrc(name, value))).toBe(value);
  });

  test.each(names)('%s does not depend on the chunks, and two make one', (name) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
        const whole = crc(name, Buffer.concat([a, b]));
        expect(crc(name, a, b)).toBe(whole);
        expect(combineCrc(name, { first: crc(name, a), second: crc(name, b) }, b.length)).toBe(whole);
      }),
    );
  });
});
