import { canonicalRequest, stringToSign } from './canonical-request.js';
import { equalSignatures } from './constant-time.js';
import type { Failure } from './failure.js';
import type { Presented } from './presented.js';
import type { SigningKey } from './signing-key.js';

/** Headers that have to be signed: `host`, what AWS gives a meaning to, and for S3 the body's digest. */
function unsignedHeaders(presented: Presented): string[] {
  const { headers, signedHeaders, service } = presented;
  const missing = signedHeaders.includes('host') ? [] : ['host'];
  for (const name of headers.names) {
    const matters = name.startsWith('x-amz-') || (name === 'content-md5' && service.name === 's3');
    if (matters && !signedHeaders.includes(name)) missing.push(name);
  }
  return missing;
}

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
  const names = unsignedHeaders(presented);
  if (names.length > 0) return { kind: 'headers-not-signed', names };
  const { mode, declared } = presented.payload;
  const signed = mode === 'buffered' ? payloadHash : declared;
  if (signed === undefined) throw new TypeError('the hash of a buffered body is needed to verify its signature');
  const canonical = canonicalRequest(presented, signed);
  const text = stringToSign(presented, canonical);
  const right = equalSignatures(presented.signature, signingKey.sign(text));
  const bodyIsDeclared = mode !== 'buffered' || declared === undefined || declared === signed;
  if (right && bodyIsDeclared) return undefined;
  const { accessKeyId, signature } = presented;
  return { kind: 'signature-mismatch', accessKeyId, signature, stringToSign: text, canonicalRequest: canonical };
}
