/** A response as it comes: what it is made of, before anything of it is proven. */
import { MalformedXml, readXml } from '../xml/read-xml.js';
import { childrenOf, countOf, elementsAt, isNamed, namesOf, type XmlElement } from '../xml/xml-element.js';
import { isSignatureOf } from './signature-rules.js';

/** Of a response: the longest list of roles has fewer. */
const maxNodes = 2000;

const samlp = namesOf('protocol');
const saml = namesOf('assertion');
const ds = namesOf('signature');

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** A signature of the response or of the assertion. */
export interface ClaimedSignature {
  readonly of: 'response' | 'assertion';
  /** Its place among the document's signatures. */
  readonly index: number;
}

/** An unproven response. */
export interface UnprovenResponse {
  /** Whether the provider says that it knows the user. */
  readonly successful: boolean;
  readonly encrypted: boolean;
  readonly signatures: readonly ClaimedSignature[];
}

function isSuccess(response: XmlElement): boolean {
  const codes = elementsAt(response, [samlp('Status'), samlp('StatusCode')]);
  return codes.length === 1 && codes[0]?.attributes.get('Value') === success;
}

/** Ids of all elements, however the attribute's name is written. */
function idsOf({ attributes, children }: XmlElement): string[] {
  const own = ['ID', 'Id', 'id'].flatMap((name) => attributes.get(name) ?? []);
  return [...own, ...children.flatMap(idsOf)];
}

/** The signatures in the order of the document, each with its parent. */
function signaturesIn(parent: XmlElement): { parent: XmlElement; signature: XmlElement }[] {
  return parent.children.flatMap((child) => [
    ...(isNamed(child, ds('Signature')) ? [{ parent, signature: child }] : []),
    ...signaturesIn(child),
  ]);
}

/** @throws MalformedXml when an ID comes twice, or anything but the root and its assertion is signed */
function claimedSignatures(root: XmlElement, assertion: XmlElement | undefined): ClaimedSignature[] {
  const ids = idsOf(root);
  if (new Set(ids).size < ids.length) throw new MalformedXml('an ID comes twice');
  const signatures = signaturesIn(root).map(({ parent, signature }, index): ClaimedSignature => {
    if ((parent !== root && parent !== assertion) || !isSignatureOf(parent, signature)) {
      throw new MalformedXml('a signature that is not of its parent');
    }
    return { of: parent === assertion ? 'assertion' : 'response', index };
  });
  if (new Set(signatures.map((one) => one.of)).size < signatures.length) {
    throw new MalformedXml('an element is signed twice');
  }
  return signatures;
}

/**
 * Reads a response, which must have one assertion, encrypted or not, and signatures of no other elements than itself
 * and that.
 * @throws MalformedXml
 */
export function readResponse(document: string): UnprovenResponse {
  const response = readXml(document, { maxNodes });
  if (!isNamed(response, samlp('Response'))) throw new MalformedXml('not a response');
  if (countOf(response, samlp('Response')) > 1) throw new MalformedXml('a response in a response');
  if (!isSuccess(response)) return { successful: false, encrypted: false, signatures: [] };
  const plain = childrenOf(response, saml('Assertion'));
  const encrypted = childrenOf(response, saml('EncryptedAssertion'));
  const all = countOf(response, saml('Assertion')) + countOf(response, saml('EncryptedAssertion'));
  if (all !== 1 || plain.length + encrypted.length !== 1) throw new MalformedXml('not one assertion');
  const signatures = claimedSignatures(response, plain[0]);
  return { successful: true, encrypted: encrypted.length > 0, signatures };
}

/**
 * Reads an assertion that stands alone.
 * @throws MalformedXml
 */
export function readDecrypted(document: string): { assertion: XmlElement; signatures: readonly ClaimedSignature[] } {
  const assertion = readXml(document, { maxNodes });
  if (!isNamed(assertion, saml('Assertion')) || countOf(assertion, saml('Assertion')) > 1) {
    throw new MalformedXml('not one assertion');
  }
  return { assertion, signatures: claimedSignatures(assertion, assertion) };
}
