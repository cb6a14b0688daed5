/**
 * Passwords at rest: scrypt, with a salt of their own.
 * @see https://www.rfc-editor.org/rfc/rfc7914
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const cost = { N: 16_384, r: 8, p: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, hashBytes, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** The hash of a new password. */
export async function passwordHash(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password is the one of a hash. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const [, , , , salt = '', expected = ''] = hash.split('$');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64')), Buffer.from(expected, 'base64'));
}

/** Whether a password is the one of any of the hashes. */
export async function isPasswordOfAny(hashes: readonly string[], password: string): Promise<boolean> {
  const matches = await Promise.all(hashes.map((hash) => isPasswordOf(hash, password)));
  return matches.includes(true);
}
