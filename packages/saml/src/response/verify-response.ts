/** A response of an identity provider, verified: what is read is what was signed. */
import { MalformedXml } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { decryptedAssertion } from './encrypted-assertion.js';
import { type Assertion, readAssertion } from './read-assertion.js';
import { type ClaimedSignature, readDecrypted, readResponse } from './read-response.js';
import { verifiedAssertion } from './verified-assertion.js';
import { verifySignature } from './verify-signature.js';

/** Why a response proves nothing; `encrypted` when there is no key that could decrypt it. */
export type ResponseFault = 'malformed' | 'encrypted' | 'rejected' | 'signature';

/** What a response proves, or why it proves nothing. */
export type VerifiedResponse =
  | { readonly ok: true; readonly assertion: Assertion; readonly encrypted: boolean }
  | { readonly ok: false; readonly fault: ResponseFault };

/** What responses of a provider are verified with. */
export interface ProviderKeys {
  /** DER, in base64. */
  readonly certificates: readonly string[];
  /** To decrypt assertions: PKCS #8, PEM. */
  readonly privateKeys: readonly string[];
}

const refused = (fault: ResponseFault): VerifiedResponse => ({ ok: false, fault });

/**
 * The assertion in a response that is encrypted. Either the response is signed, or what the decryption gives.
 *
 * INVARIANT: whether it cannot be decrypted, read or verified is one and the same answer, so that nobody learns the
 * text by asking.
 */
async function decrypted(
  document: string,
  [signature]: readonly ClaimedSignature[],
  { certificates, privateKeys }: ProviderKeys,
): Promise<XmlElement | undefined> {
  const signed =
    signature === undefined ? undefined : await verifySignature({ document, index: signature.index }, certificates);
  if (signature !== undefined && signed === undefined) return undefined;
  try {
    const text = await decryptedAssertion(signed ?? document, privateKeys);
    if (text === undefined) return undefined;
    const { assertion, signatures } = readDecrypted(text);
    if (signatures.length > 0) return await verifiedAssertion(text, signatures, certificates);
    return signed === undefined ? undefined : assertion;
  } catch (error) {
    if (error instanceof MalformedXml) return undefined;
    throw error;
  }
}

/**
 * Verifies a response with the keys of the provider that it should be of.
 * @param document the XML
 */
export async function verifyResponse(document: string, keys: ProviderKeys): Promise<VerifiedResponse> {
  try {
    const { successful, encrypted, signatures } = readResponse(document);
    if (!successful) return refused('rejected');
    if (encrypted && keys.privateKeys.length === 0) return refused('encrypted');
    const assertion = encrypted
      ? await decrypted(document, signatures, keys)
      : await verifiedAssertion(document, signatures, keys.certificates);
    if (assertion === undefined) return refused('signature');
    return { ok: true, assertion: readAssertion(assertion), encrypted };
  } catch (error) {
    if (error instanceof MalformedXml) return refused('malformed');
    throw error;
  }
}
