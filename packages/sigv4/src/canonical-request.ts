/**
 * Canonical requests and strings to sign.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { hash } from 'node:crypto';
import { canonicalPath } from './canonical-path.js';
import type { Presented } from './presented.js';
import { canonicalQuery } from './query-parameters.js';
import type { RequestHeaders } from './request-headers.js';

const scratch = Buffer.alloc(16_384);
const blankRun = /[ \t]+/g;
const unusual = /^[ \t]|[ \t]$|\t| {2}/;

/** SHA-256 of text whose characters are bytes, in hexadecimal. */
export function sha256Hex(text: string): string {
  if (text.length > scratch.length) return hash('sha256', Buffer.from(text, 'latin1'), 'hex');
  return hash('sha256', scratch.subarray(0, scratch.write(text, 'latin1')), 'hex');
}

function canonicalValue(value: string): string {
  return unusual.test(value) ? value.replace(blankRun, ' ').replace(/^ | $/g, '') : value;
}

function canonicalHeader(headers: RequestHeaders, name: string): string {
  const { names, values } = headers;
  let at = names.indexOf(name);
  if (at < 0) return '';
  let joined = canonicalValue(values[at] ?? '');
  while ((at = names.indexOf(name, at + 1)) >= 0) joined += `,${canonicalValue(values[at] ?? '')}`;
  return joined;
}

/** The canonical form of a request, as its credential says that it was signed. */
export function canonicalRequest(presented: Presented, payloadHash: string): string {
  const { request, service, signedHeaders } = presented;
  const path = canonicalPath(request.path, service.name);
  const query = canonicalQuery(presented.parameters, presented.kind === 'presigned' ? 'X-Amz-Signature' : undefined);
  let text = `${request.method}\n${path}\n${query}\n`;
  for (const name of signedHeaders) text += `${name}:${canonicalHeader(presented.headers, name)}\n`;
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
