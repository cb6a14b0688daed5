/**
 * The cyclic redundancy check of two runs of bytes in one, from the checks of each.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */

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
