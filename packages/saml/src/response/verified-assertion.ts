/** The assertion of a response, read from nothing but the octets that a signature covers. */
import { readXml } from '../xml/read-xml.js';
import { childrenOf, isNamed, namesOf, type XmlElement } from '../xml/xml-element.js';
import type { ClaimedSignature } from './read-response.js';
import { verifySignature } from './verify-signature.js';

const samlp = namesOf('protocol');
const saml = namesOf('assertion');

function assertionIn(octets: string): XmlElement | undefined {
  const signed = readXml(octets);
  if (isNamed(signed, saml('Assertion'))) return signed;
  if (!isNamed(signed, samlp('Response'))) return undefined;
  const [assertion, ...more] = childrenOf(signed, saml('Assertion'));
  return more.length === 0 ? assertion : undefined;
}

/**
 * The assertion as it was signed; `undefined` when nothing is signed, or a signature is not by one of the certificates.
 * Where response and assertion are both signed, both signatures must be good.
 */
export async function verifiedAssertion(
  document: string,
  signatures: readonly ClaimedSignature[],
  certificates: readonly string[],
): Promise<XmlElement | undefined> {
  let assertion: XmlElement | undefined;
  for (const { index } of signatures) {
    const octets = await verifySignature({ document, index }, certificates);
    assertion = octets === undefined ? undefined : assertionIn(octets);
    if (assertion === undefined) return undefined;
  }
  return assertion;
}
