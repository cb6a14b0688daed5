import type { Failure, Via } from '../failure.js';
import type { CredentialScope } from '../presented.js';

/** An access key id and its scope: `AKIA…/20130524/us-east-1/s3/aws4_request`. */
export interface Credential {
  readonly accessKeyId: string;
  readonly scope: CredentialScope;
}

/** Reads a credential; its scope is judged by `checkScopeAndTime`. */
export function parseCredential(text: string, via: Via): Credential | Failure {
  const [accessKeyId, date, region, service, terminator, ...more] = text.split('/');
  if (!accessKeyId || !date || !region || !service || !terminator || more.length > 0) {
    return { kind: 'malformed-credential', via, credential: text };
  }
  return { accessKeyId, scope: { date, region, service, terminator } };
}

/** A client sends the same few lists again and again. */
const lists = new Map<string, readonly string[]>();
const mostLists = 256;
const longestList = 1024;

/** The names of `SignedHeaders`, lower-case and in order, without duplicates. */
export function parseSignedHeaders(text: string): readonly string[] {
  const known = lists.get(text);
  if (known) return known;
  const names = [...new Set(text.toLowerCase().split(';'))].sort();
  if (lists.size >= mostLists) lists.clear();
  if (text.length <= longestList) lists.set(text, Object.freeze(names));
  return names;
}
