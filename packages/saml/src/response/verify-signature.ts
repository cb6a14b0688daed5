/** Verifies one signature of a document, and gives the very octets that it covers. */
import { X509Certificate } from 'node:crypto';
import type { SignedXml } from 'xml-crypto';

/** A document with one of its signatures. */
export interface SignedPart {
  /** Text of the whole document. */
  readonly document: string;
  /** The signature's place among all of the document's. */
  readonly index: number;
}

function pemOf(certificate: string): string {
  return new X509Certificate(Buffer.from(certificate, 'base64')).toString();
}

function signedOctets(signature: SignedXml, { document, index }: SignedPart, parsed: Node): string | undefined {
  try {
    const node = signature.findSignatures(parsed)[index];
    if (node === undefined) return undefined;
    signature.loadSignature(node);
    if (!signature.checkSignature(document)) return undefined;
  } catch {
    // The library tells a wrong signature, an unknown algorithm and an ID that comes twice by throwing.
    return undefined;
  }
  const [octets, ...more] = signature.getSignedReferences();
  return more.length === 0 ? octets : undefined;
}

/**
 * What the signature covers, in canonical form; `undefined` when none of the certificates (DER, in base64) verifies
 * it. Whatever the document itself says of keys counts for nothing.
 */
export async function verifySignature(part: SignedPart, certificates: readonly string[]): Promise<string | undefined> {
  const [{ SignedXml }, { DOMParser }] = await Promise.all([import('xml-crypto'), import('@xmldom/xmldom')]);
  const parsed = new DOMParser().parseFromString(part.document, 'text/xml');
  for (const certificate of certificates) {
    // INVARIANT: no key of the document: what it names in KeyInfo is never read.
    const signature = new SignedXml({ publicCert: pemOf(certificate), getCertFromKeyInfo: () => null });
    const octets = signedOctets(signature, part, parsed);
    if (octets !== undefined) return octets;
  }
  return undefined;
}
