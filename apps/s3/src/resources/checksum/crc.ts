/**
 * The cyclic redundancy checks of S3's checksums that node does not have, and the check of two runs of bytes in one
 * from the checks of each.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
import { crc32 } from 'node:zlib';

/** The checks, by the names that S3 gives them. */
export type CrcName = 'CRC32' | 'CRC32C' | 'CRC64NVME';

/** Bit-reversed polynomials. */
const polynomials: Readonly<Record<CrcName, bigint>> = {
  CRC32: 0xedb88320n,
  CRC32C: 0x82f63b78n,
  CRC64NVME: 0x9a6c9329ac4bc9b5n,
};

/** Bytes of each check. */
const widths: Readonly<Record<CrcName, number>> = { CRC32: 4, CRC32C: 4, CRC64NVME: 8 };

/** True for the algorithms that are such checks. */
export function isCrc(algorithm: string): algorithm is CrcName {
  return algorithm in polynomials;
}

/** A check that takes bytes in. */
export interface CrcState {
  update(chunk: Uint8Array): void;
  value(): bigint;
}

/** Starts a check. */
export function startCrc(name: CrcName): CrcState {
  if (name === 'CRC64NVME') return startCrc64();
  let sum = 0;
  const table = name === 'CRC32C' ? table32(Number(polynomials.CRC32C)) : undefined;
  return {
    update(chunk) {
      sum = table === undefined ? crc32(chunk, sum) : ~crcOf(chunk, table, ~sum);
    },
    value: () => BigInt(sum >>> 0),
  };
}

/** The check of two runs of bytes, one behind the other, the second of which has `length` bytes. */
export function combineCrc(name: CrcName, checks: { first: bigint; second: bigint }, length: number): bigint {
  const polynomial = polynomials[name];
  const top = 1n << BigInt(widths[name] * 8 - 1);
  // x^(8 * length), by squaring; in this order of bits `top` is x^0 and a shift to the right multiplies by x.
  let power = top;
  let square = top >> 8n;
  for (let rest = BigInt(length); rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = multiply(power, square, { polynomial, top });
    square = multiply(square, square, { polynomial, top });
  }
  return multiply(power, checks.first, { polynomial, top }) ^ checks.second;
}

/** A check in base64, as headers have it. */
export function encodeCrc(name: CrcName, value: bigint): string {
  const digits = value.toString(16).padStart(widths[name] * 2, '0');
  return Buffer.from(digits, 'hex').toString('base64');
}

/** Reads a check from base64. */
export function decodeCrc(text: string): bigint {
  return BigInt(`0x0${Buffer.from(text, 'base64').toString('hex')}`);
}

function multiply(a: bigint, b: bigint, { polynomial, top }: { polynomial: bigint; top: bigint }): bigint {
  let product = 0n;
  let factor = b;
  for (let bit = top; bit > 0n; bit >>= 1n) {
    if (a & bit) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ polynomial : factor >> 1n;
  }
  return product;
}

const tables = new Map<number, Int32Array>();

function table32(polynomial: number): Int32Array {
  const known = tables.get(polynomial);
  if (known !== undefined) return known;
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let entry = byte;
    for (let bit = 0; bit < 8; bit += 1) entry = entry & 1 ? (entry >>> 1) ^ polynomial : entry >>> 1;
    return entry;
  });
  tables.set(polynomial, table);
  return table;
}

function crcOf(chunk: Uint8Array, table: Int32Array, start: number): number {
  let sum = start;
  for (const byte of chunk) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0);
  return sum;
}

let table64: { readonly high: Int32Array; readonly low: Int32Array } | undefined;

/** In two halves of 32 bits: arithmetic on bigints, byte by byte, would take a hundred times as long. */
function startCrc64(): CrcState {
  const table = (table64 ??= makeTable64());
  let high = -1;
  let low = -1;
  return {
    update(chunk) {
      for (const byte of chunk) {
        const at = (low ^ byte) & 255;
        low = ((low >>> 8) | (high << 24)) ^ (table.low[at] ?? 0);
        high = (high >>> 8) ^ (table.high[at] ?? 0);
      }
    },
    value: () => (BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0),
  };
}

function makeTable64() {
  const entries = Array.from({ length: 256 }, (_, byte) => {
    let entry = BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) entry = entry & 1n ? (entry >> 1n) ^ polynomials.CRC64NVME : entry >> 1n;
    return entry;
  });
  return {
    high: Int32Array.from(entries, (entry) => Number(BigInt.asIntN(32, entry >> 32n))),
    low: Int32Array.from(entries, (entry) => Number(BigInt.asIntN(32, entry))),
  };
}
