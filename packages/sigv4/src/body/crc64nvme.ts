/** CRC-64/NVME, eight bytes at a time by eight tables, in two 32-bit halves: BigInt would be far slower. */
import { element, word } from './crc-word.js';

const polynomialHigh = 0x9a6c9329;
const polynomialLow = 0xac4bc9b5;

/** Element `k * 256 + b` is the checksum of byte `b` when `k` zero bytes follow. */
const high = new Int32Array(8 * 256);
const low = new Int32Array(8 * 256);

for (let byte = 0; byte < 256; byte += 1) {
  let upper = 0;
  let lower = byte;
  for (let zeros = 0; zeros < 8; zeros += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = lower & 1;
      lower = (lower >>> 1) | (upper << 31);
      upper >>>= 1;
      if (odd) {
        upper ^= polynomialHigh;
        lower ^= polynomialLow;
      }
    }
    high[zeros * 256 + byte] = upper;
    low[zeros * 256 + byte] = lower;
  }
}

/** A running CRC-64/NVME. */
export class Crc64Nvme {
  #high = ~0;
  #low = ~0;

  update(data: Uint8Array): void {
    let upper = this.#high;
    let lower = this.#low;
    let at = 0;
    for (const end = data.length - 7; at < end; at += 8) {
      const first = lower ^ word(data, at);
      const second = upper ^ word(data, at + 4);
      const a = 0x700 | (first & 0xff);
      const b = 0x600 | ((first >>> 8) & 0xff);
      const c = 0x500 | ((first >>> 16) & 0xff);
      const d = 0x400 | (first >>> 24);
      const e = 0x300 | (second & 0xff);
      const f = 0x200 | ((second >>> 8) & 0xff);
      const g = 0x100 | ((second >>> 16) & 0xff);
      const h = second >>> 24;
      lower =
        element(low, a) ^
        element(low, b) ^
        element(low, c) ^
        element(low, d) ^
        element(low, e) ^
        element(low, f) ^
        element(low, g) ^
        element(low, h);
      upper =
        element(high, a) ^
        element(high, b) ^
        element(high, c) ^
        element(high, d) ^
        element(high, e) ^
        element(high, f) ^
        element(high, g) ^
        element(high, h);
    }
    for (; at < data.length; at += 1) {
      const index = (lower ^ element(data, at)) & 0xff;
      lower = ((lower >>> 8) | (upper << 24)) ^ element(low, index);
      upper = (upper >>> 8) ^ element(high, index);
    }
    this.#high = upper;
    this.#low = lower;
  }

  /** Eight bytes, most significant first. */
  digest(): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32BE(~this.#high, 0);
    bytes.writeInt32BE(~this.#low, 4);
    return bytes;
  }
}
