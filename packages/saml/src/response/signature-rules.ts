/**
 * What a signature of SAML may be: over its own parent, by the parent's ID, enveloped, with algorithms of this list.
 * SHA-1 is on it, since AWS documents no refusal and older providers sign so; HMAC is not: a certificate is no secret.
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf (section 5.4)
 */
import { childrenOf, countOf, elementsAt, namesOf, type XmlElement } from '../xml/xml-element.js';

const ds = namesOf('signature');

const signatureMethods: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);

const digestMethods: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/09/xmldsig#sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

const canonicalizations: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
]);

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** A child that there must be just once. */
function only(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  const [child, ...more] = childrenOf(element, ds(name));
  return more.length === 0 ? child : undefined;
}

function algorithmOf(element: XmlElement | undefined): string {
  return element?.attributes.get('Algorithm') ?? '';
}

function areTransforms(reference: XmlElement | undefined): boolean {
  const transforms = reference === undefined ? [] : elementsAt(reference, [ds('Transforms'), ds('Transform')]);
  const [first, second, ...more] = transforms.map(algorithmOf);
  return first === enveloped && (second === undefined || canonicalizations.has(second)) && more.length === 0;
}

/** Whether a signature is of the form that SAML allows, and names the element that it is a child of. */
export function isSignatureOf(parent: XmlElement, signature: XmlElement): boolean {
  const signedInfo = only(signature, 'SignedInfo');
  const reference = only(signedInfo, 'Reference');
  const id = parent.attributes.get('ID') ?? '';
  return (
    id !== '' &&
    reference?.attributes.get('URI') === `#${id}` &&
    areTransforms(reference) &&
    only(signature, 'SignatureValue') !== undefined &&
    canonicalizations.has(algorithmOf(only(signedInfo, 'CanonicalizationMethod'))) &&
    signatureMethods.has(algorithmOf(only(signedInfo, 'SignatureMethod'))) &&
    digestMethods.has(algorithmOf(only(reference, 'DigestMethod'))) &&
    // None is hidden in another, and no object comes along.
    countOf(signature, ds('Signature')) === 1 &&
    countOf(signature, ds('Object')) === 0
  );
}
