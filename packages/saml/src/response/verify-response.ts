/** A response of an identity provider, verified: what is read is what was signed. */
import { MalformedXml } from '../xml/read-xml.js';
import { type Assertion, readAssertion } from './read-assertion.js';
import { readResponse } from './read-response.js';
import { verifiedAssertion } from './verified-assertion.js';

/** Why a response proves nothing. */
export type ResponseFault = 'malformed' | 'encrypted' | 'rejected' | 'signature';

/** What a response proves, or why it proves nothing. */
export type VerifiedResponse =
  { readonly ok: true; readonly assertion: Assertion } | { readonly ok: false; readonly fault: ResponseFault };

const refused = (fault: ResponseFault): VerifiedResponse => ({ ok: false, fault });

/**
 * Verifies a response with the certificates (DER, in base64) of the provider that it should be of.
 * @param document the XML
 */
export async function verifyResponse(document: string, certificates: readonly string[]): Promise<VerifiedResponse> {
  try {
    const { successful, encrypted, signatures } = readResponse(document);
    if (!successful) return refused('rejected');
    if (encrypted) return refused('encrypted');
    const assertion = await verifiedAssertion(document, signatures, certificates);
    return assertion === undefined ? refused('signature') : { ok: true, assertion: readAssertion(assertion) };
  } catch (error) {
    if (error instanceof MalformedXml) return refused('malformed');
    throw error;
  }
}
