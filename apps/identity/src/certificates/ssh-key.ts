/**
 * RSA public keys as SSH writes them and as PEM does.
 * @see https://www.rfc-editor.org/rfc/rfc4253#section-6.6
 */
import { ServiceError } from '@cloudgate/common';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

const algorithm = 'ssh-rsa';
/** Bits. */
const shortestModulus = 2048;
const longestModulus = 16_384;
const pemForm = /^-----BEGIN (RSA )?PUBLIC KEY-----\s[A-Za-z0-9+/=\s]+-----END (RSA )?PUBLIC KEY-----$/;
const sshForm = /^ssh-rsa[ \t]+([A-Za-z0-9+/]+={0,2})(?:[ \t].*)?$/;

function invalidPublicKey(): ServiceError {
  return new ServiceError('InvalidPublicKey', 'The public key is malformed or otherwise invalid.');
}

/** A length of four bytes, and the bytes. */
function field(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function fieldsOf(wire: Buffer): Buffer[] | undefined {
  const fields: Buffer[] = [];
  for (let at = 0; at < wire.length;) {
    if (at + 4 > wire.length || fields.length === 3) return undefined;
    const end = at + 4 + wire.readUInt32BE(at);
    if (end > wire.length) return undefined;
    fields.push(wire.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** A positive number in as few bytes as it takes: one more where the first would read as a sign. */
function mpint(magnitude: Buffer): Buffer {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const bytes = first === -1 ? Buffer.alloc(0) : magnitude.subarray(first);
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

function ofWire(wire: Buffer): KeyObject {
  const [name, exponent, modulus] = fieldsOf(wire) ?? [];
  if (name?.toString('latin1') !== algorithm || exponent === undefined || modulus === undefined) {
    throw invalidPublicKey();
  }
  const key = { kty: 'RSA', e: exponent.toString('base64url'), n: modulus.toString('base64url') };
  return createPublicKey({ key, format: 'jwk' });
}

function parsed(text: string): KeyObject {
  const ssh = sshForm.exec(text)?.[1];
  if (ssh !== undefined) return ofWire(Buffer.from(ssh, 'base64'));
  if (pemForm.test(text)) return createPublicKey(text);
  if (text.startsWith(`${algorithm} `)) throw invalidPublicKey();
  throw new ServiceError(
    'UnrecognizedPublicKeyEncoding',
    'The public key encoding format is unsupported or unrecognized.',
  );
}

function wireOf(key: KeyObject): Buffer {
  const { e = '', n = '' } = key.export({ format: 'jwk' });
  const numbers = [e, n].map((text) => field(mpint(Buffer.from(text, 'base64url'))));
  return Buffer.concat([field(Buffer.from(algorithm)), ...numbers]);
}

/**
 * An RSA key of 2048 bits or more, in SSH's wire format.
 * @throws ServiceError `InvalidPublicKey`, `UnrecognizedPublicKeyEncoding`
 */
export function readSshKey(text: string): Buffer {
  try {
    const key = parsed(text.trim());
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const fits = modulusLength >= shortestModulus && modulusLength <= longestModulus;
    if (key.asymmetricKeyType !== 'rsa' || !fits) throw invalidPublicKey();
    return wireOf(key);
  } catch (error) {
    throw error instanceof ServiceError ? error : invalidPublicKey();
  }
}

/** MD5 of the wire format: pairs of hexadecimal digits with colons between them. */
export function fingerprintOf(wire: Buffer): string {
  const digest = createHash('md5').update(wire).digest('hex');
  return digest.replaceAll(/(..)(?=.)/g, '$1:');
}

/** The key as `authorized_keys` has it, or as PEM. */
export function writeSshKey(wire: Buffer, encoding: 'SSH' | 'PEM'): string {
  if (encoding === 'SSH') return `${algorithm} ${wire.toString('base64')}`;
  return ofWire(wire).export({ type: 'spki', format: 'pem' }).toString();
}
