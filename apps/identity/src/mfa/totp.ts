/**
 * Time-based one-time passwords: six digits of HMAC-SHA-1, a new one every thirty seconds.
 * @see https://www.rfc-editor.org/rfc/rfc6238
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const stepMilliseconds = 30_000;
const digits = 6;

/** The time step of a time in milliseconds since the epoch. */
export function timeStep(milliseconds: number): number {
  return Math.floor(milliseconds / stepMilliseconds);
}

/** The code of a time step. */
export function codeAt(seed: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', seed).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0');
}

function isCode(seed: Uint8Array, step: number, code: string): boolean {
  const given = Buffer.from(code);
  return given.length === digits && timingSafeEqual(given, Buffer.from(codeAt(seed, step)));
}

/** The first time step of a range, ends included, at which codes follow one another; `undefined` when they do not. */
export function stepOfCodes(
  seed: Uint8Array,
  codes: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  for (let step = Math.max(0, from); step <= to; step += 1) {
    if (codes.every((code, index) => isCode(seed, step + index, code))) return step;
  }
  return undefined;
}
