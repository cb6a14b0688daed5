import { timingSafeEqual } from 'node:crypto';

const digits = 64;
const left = Buffer.alloc(digits);
const right = Buffer.alloc(digits);
/** Latin-1 keeps one byte of a character; others would pass for the digits that their low bytes are. */
const hex = /^[0-9a-f]{64}$/;

/** Compares two SHA-256 results in hexadecimal, in a time that does not depend on where they differ. */
export function equalSignatures(given: string, computed: string): boolean {
  if (!hex.test(given)) return false;
  left.write(given, 'latin1');
  right.write(computed, 'latin1');
  return timingSafeEqual(left, right);
}
