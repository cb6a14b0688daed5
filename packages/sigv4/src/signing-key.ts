/**
 * Signing keys.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { createHmac, hash } from 'node:crypto';

const block = 64;
/** Room for a string to sign of the usual length; longer ones are copied. */
const room = 448;

/**
 * A derived signing key, ready to sign. Its bytes are private: they are not shown when it is logged or serialised.
 *
 * HMAC is two one-shot hashes over padded keys that are kept: half the time of `createHmac`.
 */
export class SigningKey {
  readonly #inner = Buffer.alloc(block + room);
  readonly #outer = Buffer.alloc(block + 32);

  /** Takes the 32 bytes of a derived key. */
  constructor(key: Uint8Array) {
    for (let at = 0; at < block; at += 1) {
      const byte = key[at] ?? 0;
      this.#inner[at] = byte ^ 0x36;
      this.#outer[at] = byte ^ 0x5c;
    }
  }

  /** HMAC-SHA256 of ASCII text, in hexadecimal. */
  sign(text: string): string {
    let message: Buffer;
    if (text.length <= room) {
      message = this.#inner.subarray(0, block + this.#inner.write(text, block, 'latin1'));
    } else {
      message = Buffer.concat([this.#inner.subarray(0, block), Buffer.from(text, 'latin1')]);
    }
    this.#outer.write(hash('sha256', message, 'binary'), block, 'latin1');
    return hash('sha256', this.#outer, 'hex');
  }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Where and when a signing key is good. */
export interface SigningScope {
  /** `YYYYMMDD` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/**
 * Derives the 32 bytes of a signing key, to hand to whoever verifies one request's body in another process. A secret:
 * good for its scope's day, region and service.
 */
export function signingKeyBytes(secret: string, scope: SigningScope): Buffer {
  const dated = hmac(hmac(hmac(`AWS4${secret}`, scope.date), scope.region), scope.service);
  return hmac(dated, 'aws4_request');
}

/** Derives the signing key of a secret access key for a scope. Takes microseconds: keep it for the day. */
export function deriveSigningKey(secret: string, scope: SigningScope): SigningKey {
  return new SigningKey(signingKeyBytes(secret, scope));
}
