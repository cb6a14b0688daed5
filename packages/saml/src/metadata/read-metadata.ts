/**
 * An identity provider's metadata: who it is, and with which certificates it signs.
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf
 */
import { instantOf } from '../xml/instant.js';
import { readXml } from '../xml/read-xml.js';
import { childrenOf, elementsAt, isNamed, namesOf, namespaces, type XmlElement } from '../xml/xml-element.js';
import { isSigningCertificate } from './signing-certificate.js';

/** What is to be known of an identity provider. */
export interface IdentityProviderMetadata {
  readonly entityId: string;
  /** The certificates of its signing keys: DER, in base64. */
  readonly certificates: readonly string[];
  /** Milliseconds since the epoch; absent for metadata that does not end. */
  readonly validUntil?: number;
}

/** A document that is not the metadata of one identity provider. */
export class MalformedMetadata extends Error {}

const metadata = namesOf('metadata');
const signature = namesOf('signature');

function signingCertificates(provider: XmlElement): string[] {
  const signing = childrenOf(provider, metadata('KeyDescriptor')).filter(
    ({ attributes }) => (attributes.get('use') ?? 'signing') === 'signing',
  );
  return signing
    .flatMap((key) => elementsAt(key, ['KeyInfo', 'X509Data', 'X509Certificate'].map(signature)))
    .map(({ text }) => text.replaceAll(/\s/g, ''));
}

function earliestEnd(elements: readonly XmlElement[]): number | undefined {
  const ends = elements.flatMap(({ attributes }) => attributes.get('validUntil') ?? []).map(instantOf);
  if (ends.length === 0) return undefined;
  return Math.min(...ends.map((end) => end ?? Number.NaN));
}

/**
 * Reads the metadata of one identity provider.
 * @throws MalformedXml, MalformedMetadata
 */
export function readMetadata(document: string): IdentityProviderMetadata {
  const root = readXml(document);
  if (!isNamed(root, metadata('EntityDescriptor'))) throw new MalformedMetadata('not an EntityDescriptor');
  const entityId = root.attributes.get('entityID')?.trim() ?? '';
  if (entityId === '') throw new MalformedMetadata('no entityID');
  const providers = childrenOf(root, metadata('IDPSSODescriptor')).filter(({ attributes }) =>
    (attributes.get('protocolSupportEnumeration') ?? '').split(/\s+/).includes(namespaces.protocol),
  );
  if (providers.length === 0) throw new MalformedMetadata('no IDPSSODescriptor of SAML 2.0');
  const certificates = [...new Set(providers.flatMap(signingCertificates))];
  if (certificates.length === 0) throw new MalformedMetadata('no certificate to sign with');
  if (!certificates.every(isSigningCertificate)) throw new MalformedMetadata('a certificate cannot be read');
  const validUntil = earliestEnd([root, ...providers]);
  if (Number.isNaN(validUntil)) throw new MalformedMetadata('validUntil is no time');
  return { entityId, certificates, ...(validUntil === undefined ? {} : { validUntil }) };
}
