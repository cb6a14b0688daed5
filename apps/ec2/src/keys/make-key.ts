/** Makes key pairs. The private key goes to the client and is kept nowhere. */
import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type KeyType, type PublicKey, publicKeyOf } from './public-key.js';
import { sshString } from './ssh-wire.js';

const generate = promisify(generateKeyPair);

/** A fresh key pair. */
export interface MadeKey {
  readonly publicKey: PublicKey;
  readonly privateKey: KeyObject;
  /** The private key as a file: PKCS #1 for RSA, OpenSSH's own form for Ed25519. */
  readonly material: string;
}

/** Makes a key pair: RSA of 2048 bits, or Ed25519. */
export async function makeKey(keyType: KeyType): Promise<MadeKey> {
  const pair = keyType === 'rsa' ? await generate('rsa', { modulusLength: 2048 }) : await generate('ed25519', {});
  const publicKey = publicKeyOf(pair.publicKey);
  if (publicKey === undefined) throw new TypeError(`no key pair of type \`${keyType}\``);
  const { privateKey } = pair;
  const material =
    keyType === 'rsa'
      ? privateKey.export({ format: 'pem', type: 'pkcs1' }).toString().trim()
      : openSshPrivateKey(privateKey, publicKey);
  return { publicKey, privateKey, material };
}

/** An Ed25519 key as OpenSSH keeps it, without a passphrase. */
function openSshPrivateKey(privateKey: KeyObject, { blob, key }: PublicKey): string {
  const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  const point = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  const check = randomBytes(4);
  const secret = Buffer.concat([
    check,
    check,
    sshString('ssh-ed25519'),
    sshString(point),
    sshString(Buffer.concat([seed, point])),
    sshString(''),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (secret.length % 8)) % 8 }, (_, index) => index + 1));
  const count = Buffer.from([0, 0, 0, 1]);
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0', 'latin1'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    count,
    sshString(blob),
    sshString(Buffer.concat([secret, padding])),
  ]);
  const lines = file.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----'].join('\n');
}
