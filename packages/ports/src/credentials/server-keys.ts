/** The keys that only identity and the authorizer hold, each derived from one root key of the state. */
import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/** Made once a process: a KeyObject is verified with in microseconds, a raw key in hundreds. */
export interface ServerKeys {
  /** Signs session tokens. */
  readonly sessionToken: KeyObject;
  /** Derives the secret access key of temporary credentials from their access key id. */
  readonly temporarySecret: KeyObject;
  /** Seals the secret access keys of users at rest. */
  readonly secretSeal: KeyObject;
  /** Seals encoded authorization messages. */
  readonly messageSeal: KeyObject;
  /** Signs callers that the authorizer sends to other processes. */
  readonly callerSeal: KeyObject;
}

const bytes = 32;

/** A new root key of 256 bits. */
export function newRootKey(): Buffer {
  return randomBytes(bytes);
}

/**
 * Derives the server keys.
 * @throws RangeError when the root key is not 32 bytes
 */
export function serverKeys(rootKey: Uint8Array): ServerKeys {
  if (rootKey.byteLength !== bytes) throw new RangeError(`the root key is ${rootKey.byteLength} bytes, not ${bytes}`);
  const derive = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', rootKey, '', `cloudgate:${purpose}`, bytes)));
  return {
    sessionToken: derive('session-token'),
    temporarySecret: derive('temporary-secret'),
    secretSeal: derive('secret-seal'),
    messageSeal: derive('message-seal'),
    callerSeal: derive('caller-seal'),
  };
}
