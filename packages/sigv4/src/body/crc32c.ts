/** CRC-32C (Castagnoli), eight bytes at a time by eight tables. */
import { element, word } from './crc-word.js';

const polynomial = 0x82f63b78;

/** Element `k * 256 + b` is the checksum of byte `b` when `k` zero bytes follow. */
const table = new Int32Array(8 * 256);

for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte;
  for (let zeros = 0; zeros < 8; zeros += 1) {
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    table[zeros * 256 + byte] = crc;
  }
}

/** The CRC-32C of `data`, continued from the one of what came before. */
export function crc32c(data: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (const end = data.length - 7; at < end; at += 8) {
    const first = crc ^ word(data, at);
    const second = word(data, at + 4);
    crc =
      element(table, 0x700 | (first & 0xff)) ^
      element(table, 0x600 | ((first >>> 8) & 0xff)) ^
      element(table, 0x500 | ((first >>> 16) & 0xff)) ^
      element(table, 0x400 | (first >>> 24)) ^
      element(table, 0x300 | (second & 0xff)) ^
      element(table, 0x200 | ((second >>> 8) & 0xff)) ^
      element(table, 0x100 | ((second >>> 16) & 0xff)) ^
      element(table, second >>> 24);
  }
  for (; at < data.length; at += 1) crc = (crc >>> 8) ^ element(table, (crc ^ element(data, at)) & 0xff);
  return ~crc >>> 0;
}
