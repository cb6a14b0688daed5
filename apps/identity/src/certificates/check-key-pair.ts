/** The private key of a server certificate. */
import { ServiceError } from '@cloudgate/common';
import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { malformedCertificate } from './read-certificate.js';

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem' });
    return key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec' ? key : undefined;
  } catch {
    // An encrypted key ends here too: there is nobody to ask for its passphrase.
    return undefined;
  }
}

/**
 * The private key in PKCS #8, if it is the certificate's.
 * @throws ServiceError `MalformedCertificate` for a key that cannot be read, `KeyPairMismatch`
 */
export function checkedPrivateKey(certificate: X509Certificate, pem: string): string {
  const key = privateKeyOf(pem.trim());
  if (key === undefined) throw malformedCertificate('Invalid Private Key.');
  if (!certificate.checkPrivateKey(key)) {
    throw new ServiceError('KeyPairMismatch', 'The public key certificate and the private key do not match.');
  }
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
