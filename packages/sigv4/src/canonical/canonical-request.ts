/**
 * Canonical requests and strings to sign.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { hash } from 'node:crypto';
import { canonicalPath } from './canonical-path.js';
import type { Presented } from '../presented.js';
import { canonicalQuery } from './query-parameters.js';
import type { SignedValues } from './signed-values.js';

const scratch = Buffer.alloc(16_384);

/** SHA-256 of text whose characters are bytes, in hexadecimal. */
export function sha256Hex(text: string): string {
  if (text.length > scratch.length) return hash('sha256', Buffer.from(text, 'latin1'), 'hex');
  return hash('sha256', scratch.subarray(0, scratch.write(text, 'latin1')), 'hex');
}

/** The canonical form of a request, as its credential says that it was signed. */
export function canonicalRequest(presented: Presented, headers: SignedValues, payloadHash: string): string {
  const { request, service, signedHeaders } = presented;
  const path = canonicalPath(request.path, service.name);
  const query = canonicalQuery(presented.parameters, presented.kind === 'presigned' ? 'X-Amz-Signature' : undefined);
  let text = `${request.method}\n${path}\n${query}\n`;
  for (let at = 0; at < signedHeaders.length; at += 1) text += `${signedHeaders[at]}:${headers.values[at] ?? ''}\n`;
  return `${text}\n${signedHeaders.join(';')}\n${payloadHash}`;
}

/** The scope as signatures and chunks sign it. */
export function scopeText({ scope }: Presented): string {
  return `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
}

/** What the signing key signs. */
export function stringToSign(presented: Presented, canonical: string): string {
  return `AWS4-HMAC-SHA256\n${presented.amzDateText}\n${scopeText(presented)}\n${sha256Hex(canonical)}`;
}
