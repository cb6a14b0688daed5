/**
 * Servers that no authority vouches for, but a thumbprint that was registered for the provider.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html
 */
import { hash, type X509Certificate } from 'node:crypto';

const longestChain = 10;

/** What the certificate has to be of. */
export interface Pin {
  readonly hostname: string;
  /** SHA-1, hexadecimal. */
  readonly thumbprints: readonly string[];
}

function isInForce({ validFrom, validTo }: X509Certificate): boolean {
  const now = Date.now();
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}

function isHost(certificate: X509Certificate, hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  return certificate.checkHost(hostname) !== undefined || certificate.checkIP(address) !== undefined;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** True when the chain holds, link by link, up to its last certificate, and that one's thumbprint is registered. */
export function isPinned(leaf: X509Certificate | undefined, { hostname, thumbprints }: Pin): boolean {
  if (leaf === undefined || !isInForce(leaf) || !isHost(leaf, hostname)) return false;
  let top = leaf;
  for (let length = 1; length < longestChain; length += 1) {
    const issuer = top.issuerCertificate;
    if (issuer === undefined || issuer.fingerprint256 === top.fingerprint256) break;
    if (!isIssuedBy(top, issuer) || !isInForce(issuer)) return false;
    top = issuer;
  }
  const thumbprint = hash('sha1', top.raw, 'hex');
  return thumbprints.some((one) => one.toLowerCase() === thumbprint);
}
