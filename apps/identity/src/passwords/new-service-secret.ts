/** Secrets of service-specific credentials. */
import { randomBytes } from 'node:crypto';

const passwordBytes = 32;
const keyBytes = 44;

/** A password, or what makes an API key secret: as long as AWS's. */
export function newServiceSecret(keyPrefix: string | undefined): string {
  return randomBytes(keyPrefix === undefined ? passwordBytes : keyBytes).toString('base64');
}
