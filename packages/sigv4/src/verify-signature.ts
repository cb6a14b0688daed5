import { canonicalRequest, stringToSign } from './canonical/canonical-request.js';
import { equalSignatures } from './constant-time.js';
import type { Failure } from './failure.js';
import type { Presented } from './presented.js';
import { signedValues } from './canonical/signed-values.js';
import type { SigningKey } from './signing-key.js';

/**
 * Verifies the signature of a request, in constant time.
 *
 * @param payloadHash for a `buffered` payload the SHA-256 of the whole body, in hexadecimal; otherwise ignored, since
 *   the declared one is signed
 * @returns why the request is not authentic; `undefined` when it is
 */
export function verifySignature(
  presented: Presented,
  signingKey: SigningKey,
  payloadHash?: string,
): Failure | undefined {
  const headers = signedValues(presented);
  if (headers.unsigned.length > 0) return { kind: 'headers-not-signed', names: headers.unsigned };
  const { mode, declared } = presented.payload;
  const signed = mode === 'buffered' ? payloadHash : declared;
  if (signed === undefined) throw new TypeError('the hash of a buffered body is needed to verify its signature');
  const canonical = canonicalRequest(presented, headers, signed);
  const text = stringToSign(presented, canonical);
  const right = equalSignatures(presented.signature, signingKey.sign(text));
  const bodyIsDeclared = mode !== 'buffered' || declared === undefined || declared === signed;
  if (right && bodyIsDeclared) return undefined;
  const { accessKeyId, signature } = presented;
  return { kind: 'signature-mismatch', accessKeyId, signature, stringToSign: text, canonicalRequest: canonical };
}
