/** Signing certificates: whatever their issuer, for their key is all that counts. */
import { ServiceError } from '@cloudgate/common';
import { createHash } from 'node:crypto';
import { readCertificate } from './read-certificate.js';

/** Bits. */
const shortestModulus = 1024;

/**
 * A certificate as it is kept; `at` is in milliseconds since the epoch.
 * @throws ServiceError `MalformedCertificate`; `InvalidCertificate` when its key is no RSA key of 1024 bits or more
 */
export function readSigningCertificate(
  pem: string,
  at: number,
): { readonly body: string; readonly fingerprint: string } {
  const body = pem.trim();
  const { publicKey, raw } = readCertificate(body, at);
  const { modulusLength = 0 } = publicKey.asymmetricKeyDetails ?? {};
  if (publicKey.asymmetricKeyType !== 'rsa' || modulusLength < shortestModulus) {
    throw new ServiceError('InvalidCertificate', 'The certificate is invalid.');
  }
  return { body, fingerprint: createHash('sha256').update(raw).digest('hex') };
}
