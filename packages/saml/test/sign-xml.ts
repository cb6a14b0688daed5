/** Enveloped XML signatures, as identity providers make them: behind the element's issuer. */
import type { KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';

/** With what to sign. */
export interface Signing {
  readonly privateKey: KeyObject;
  /** PEM: named in the signature's KeyInfo. */
  readonly certificate: string;
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
  readonly transforms?: readonly string[];
}

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** The document with its first element of that name signed. */
export function signXml(xml: string, name: string, signing: Signing): string {
  const {
    signatureAlgorithm = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digestAlgorithm = 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms = [enveloped, exclusive],
  } = signing;
  const signature = new SignedXml({
    // Not every algorithm of the library takes key objects.
    privateKey: signing.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    publicCert: signing.certificate,
    signatureAlgorithm: signatureAlgorithm as 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exclusive,
  });
  const xpath = `//*[local-name(.)='${name}']`;
  signature.addReference({ xpath, digestAlgorithm: digestAlgorithm as never, transforms: [...transforms] as never });
  signature.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}
