/** Public keys: read in the forms that ImportKeyPair takes, written in OpenSSH's. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readSshStrings, sshInteger, sshString } from './ssh-wire.js';

/** The types of keys that instances take. */
export type KeyType = 'rsa' | 'ed25519';

/** A public key. */
export interface PublicKey {
  readonly keyType: KeyType;
  readonly key: KeyObject;
  /** As OpenSSH encodes it. */
  readonly blob: Buffer;
}

const bytes = (base64url: string | undefined): Buffer => Buffer.from(base64url ?? '', 'base64url');

/** A public key of node's, as EC2 knows it; `undefined` for a type that EC2 does not take. */
export function publicKeyOf(key: KeyObject): PublicKey | undefined {
  const { n, e, x } = key.export({ format: 'jwk' });
  if (key.asymmetricKeyType === 'rsa') {
    const blob = Buffer.concat([sshString('ssh-rsa'), sshInteger(bytes(e)), sshInteger(bytes(n))]);
    return { keyType: 'rsa', key, blob };
  }
  if (key.asymmetricKeyType !== 'ed25519') return undefined;
  return { keyType: 'ed25519', key, blob: Buffer.concat([sshString('ssh-ed25519'), sshString(bytes(x))]) };
}

/** A public key on one line, as OpenSSH writes it. */
export function openSshLine({ keyType, blob }: PublicKey, comment: string): string {
  return `ssh-${keyType} ${blob.toString('base64')} ${comment}`;
}

/** Reads a public key: OpenSSH's line, RFC 4716's, or DER in base64 with or without PEM's lines around it. */
export function readPublicKey(material: Uint8Array): PublicKey | undefined {
  const text = Buffer.from(material).toString('utf8').trim();
  const line = /^ssh-(?:rsa|ed25519)\s+([A-Za-z0-9+/=]+)(?:\s|$)/.exec(text);
  if (line?.[1]) return fromBlob(Buffer.from(line[1], 'base64'));
  if (text.startsWith('---- BEGIN SSH2 PUBLIC KEY ----')) return fromBlob(rfc4716Blob(text));
  const base64 = text.replace(/-----(?:BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+=*$/.test(base64)) return undefined;
  const decoded = Buffer.from(base64, 'base64');
  // Clients that encode the text once too often are understood, as EC2 does.
  if (decoded.subarray(0, 4).toString('latin1') === 'ssh-') return readPublicKey(decoded);
  return attempt(() => createPublicKey({ key: decoded, format: 'der', type: 'spki' }));
}

function fromBlob(blob: Buffer): PublicKey | undefined {
  const [type, first, second, ...more] = readSshStrings(blob) ?? [];
  if (!type || !first || more.length > 0) return undefined;
  const url = (part: Buffer): string => part.toString('base64url');
  if (type.toString('latin1') === 'ssh-rsa' && second) {
    const n = second[0] === 0 ? second.subarray(1) : second;
    return attempt(() => createPublicKey({ key: { kty: 'RSA', e: url(first), n: url(n) }, format: 'jwk' }));
  }
  if (type.toString('latin1') !== 'ssh-ed25519' || second) return undefined;
  return attempt(() => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: url(first) }, format: 'jwk' }));
}

function rfc4716Blob(text: string): Buffer {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('----') && !line.includes(':'));
  return Buffer.from(lines.join(''), 'base64');
}

function attempt(make: () => KeyObject): PublicKey | undefined {
  try {
    return publicKeyOf(make());
  } catch {
    // Node throws for a key that is none; the caller says so in EC2's words.
    return undefined;
  }
}
