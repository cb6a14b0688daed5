/** X.509 certificates of metadata. */
import { X509Certificate } from 'node:crypto';

/** Bits; AWS accepts no shorter key. */
const shortestModulus = 1024;

/** Whether a certificate (DER, in base64) can be read and has an RSA key that is long enough to verify with. */
export function isSigningCertificate(base64: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return false;
  try {
    const { publicKey } = new X509Certificate(Buffer.from(base64, 'base64'));
    const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
    return publicKey.asymmetricKeyType === 'rsa' && bits >= shortestModulus;
  } catch {
    return false;
  }
}
