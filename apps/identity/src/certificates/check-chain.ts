/** The chain that leads from a server certificate to its root. */
import type { X509Certificate } from 'node:crypto';
import { certificateOf, malformedCertificate } from './read-certificate.js';

/** More than any chain has: each link costs a verification. */
const longestChain = 20;
const end = '-----END CERTIFICATE-----';

function certificatesOf(chain: string): X509Certificate[] {
  const pieces = chain.split(end);
  const tail = pieces.pop();
  const certificates = pieces
    .slice(0, longestChain + 1)
    .flatMap((piece) => certificateOf(piece.trimStart() + end) ?? []);
  if (tail?.trim() !== '' || certificates.length === 0 || certificates.length < pieces.length) {
    throw malformedCertificate('Unable to parse certificate chain. Please ensure the chain is in PEM format.');
  }
  return certificates;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

/**
 * Each certificate of a chain must be signed with the next one's key; it need not hold the root.
 * @throws ServiceError `MalformedCertificate`
 */
export function checkChain(certificate: X509Certificate, chain: string): void {
  let subject = certificate;
  for (const [index, issuer] of certificatesOf(chain).entries()) {
    if (!isIssuedBy(subject, issuer)) {
      throw malformedCertificate(
        'Unable to validate certificate chain. The certificate chain must start with the immediate signing ' +
          'certificate, followed by any intermediaries in order. ' +
          `The index within the chain of the invalid certificate is: ${index - 1}`,
      );
    }
    subject = issuer;
  }
}
