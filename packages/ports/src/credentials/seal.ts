/** Secrets at rest: AES-256-GCM, bound to what they belong to. */
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** Seals a text; `owner` (an access key id, say) must be given again to open it. */
export function seal(key: KeyObject, text: string, owner: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens a sealed text; `undefined` when it was not sealed with this key for this owner. */
export function open(key: KeyObject, sealed: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < ivBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
