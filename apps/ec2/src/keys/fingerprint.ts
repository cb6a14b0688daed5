/**
 * Fingerprints, as EC2 shows them.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html
 */
import { createHash, type KeyObject } from 'node:crypto';
import type { PublicKey } from './public-key.js';

function colons(hex: string): string {
  return hex.match(/../g)?.join(':') ?? '';
}

function sha256(blob: Buffer): string {
  return createHash('sha256').update(blob).digest('base64');
}

/** Of a key that EC2 made: for RSA the SHA-1 of the private key, else the SHA-256 of the public one. */
export function madeFingerprint(privateKey: KeyObject, { keyType, blob }: PublicKey): string {
  if (keyType === 'ed25519') return sha256(blob);
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  return colons(createHash('sha1').update(der).digest('hex'));
}

/** Of a key that was imported: for RSA the MD5 of the public key, else its SHA-256. */
export function importedFingerprint({ keyType, blob, key }: PublicKey): string {
  if (keyType === 'ed25519') return sha256(blob);
  const der = key.export({ format: 'der', type: 'spki' });
  return colons(createHash('md5').update(der).digest('hex'));
}
