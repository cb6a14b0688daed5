/** Certificates that requests give, in PEM. */
import { ServiceError } from '@cloudgate/common';
import { X509Certificate } from 'node:crypto';

/** One certificate and nothing else. */
const one = /^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/;

/** AWS's error for certificates that cannot be used. */
export function malformedCertificate(message: string): ServiceError {
  return new ServiceError('MalformedCertificate', message);
}

/** `undefined` when the text is no certificate. */
export function certificateOf(pem: string): X509Certificate | undefined {
  if (!one.test(pem)) return undefined;
  try {
    const certificate = new X509Certificate(pem);
    // A key that cannot be read is found here, not when it is needed.
    return certificate.publicKey.asymmetricKeyType === undefined ? undefined : certificate;
  } catch {
    return undefined;
  }
}

/** Milliseconds since the epoch; not a number where the certificate has times that are none. */
function validityOf(certificate: X509Certificate | undefined): { readonly from: number; readonly to: number } {
  return { from: Date.parse(certificate?.validFrom ?? ''), to: Date.parse(certificate?.validTo ?? '') };
}

/**
 * A certificate that is good at a time, in milliseconds since the epoch.
 * @throws ServiceError `MalformedCertificate`
 */
export function readCertificate(pem: string, at: number): X509Certificate {
  const certificate = certificateOf(pem);
  const { from, to } = validityOf(certificate);
  if (certificate === undefined || Number.isNaN(from + to)) {
    throw malformedCertificate('Unable to parse certificate. Please ensure the certificate is in PEM format.');
  }
  if (to <= at) throw malformedCertificate(`Certificate is no longer valid. It expired on ${certificate.validTo}.`);
  if (from > at) {
    throw malformedCertificate(`Certificate is not yet valid. It will be from ${certificate.validFrom}.`);
  }
  return certificate;
}
