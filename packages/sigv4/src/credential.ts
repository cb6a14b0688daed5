import type { Failure, Via } from './failure.js';
import type { CredentialScope } from './presented.js';

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

/** The names of `SignedHeaders`, lower-case and in order, without duplicates. */
export function parseSignedHeaders(text: string): string[] {
  const names = text.toLowerCase().split(';');
  for (let at = 1; at < names.length; at += 1) {
    // Nearly always in order already, as the specification wants it.
    if ((names[at - 1] ?? '') >= (names[at] ?? '')) return [...new Set(names)].sort();
  }
  return names;
}
