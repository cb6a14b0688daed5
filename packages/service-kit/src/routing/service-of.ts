/** Which service a request is for, from its head alone: no body is read, nothing is decoded that is signed. */
import type { HostFacts } from './host.js';

/** What the choice is made from. */
export interface RoutingFacts {
  readonly authorization: string | undefined;
  readonly query: string;
  readonly target: string | undefined;
  readonly contentType: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly host: HostFacts;
}

/** Services that are told by `Action` and this `Version`, or by the prefix of `X-Amz-Target`. */
export interface RoutingTable {
  readonly byVersion: ReadonlyMap<string, string>;
  readonly byTargetPrefix: ReadonlyMap<string, string>;
}

/** The outcome: a service; `query` for a form whose body must be read to tell; or a contradiction. */
export type ServiceChoice =
  | { readonly kind: 'service'; readonly service: string; readonly signed: boolean }
  | { readonly kind: 'query' }
  | { readonly kind: 'conflict'; readonly signed: string; readonly host: string };

/** The service of a credential scope: `AKID/20260101/us-east-1/s3/aws4_request`. */
function scopeService(credential: string): string | undefined {
  return credential.split('/').at(-2);
}

function signedService({ authorization, query }: RoutingFacts): string | undefined {
  if (authorization !== undefined) {
    const start = authorization.indexOf('Credential=');
    if (start < 0) return undefined;
    const end = authorization.indexOf(',', start);
    return scopeService(authorization.slice(start + 11, end < 0 ? undefined : end).trim());
  }
  const start = query.startsWith('X-Amz-Credential=') ? 0 : query.indexOf('&X-Amz-Credential=') + 1;
  if (start === 0 && !query.startsWith('X-Amz-Credential=')) return undefined;
  const end = query.indexOf('&', start);
  return scopeService(query.slice(start + 17, end < 0 ? undefined : end).replaceAll(/%2F/gi, '/'));
}

/** A parameter of the query as it stands; the names that routing reads are never encoded by clients. */
export function queryParameter(query: string, name: string): string | undefined {
  for (const pair of query.split('&')) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  return undefined;
}

/** Scope first, then host, then target or action, else S3. */
export function serviceOf(facts: RoutingFacts, table: RoutingTable): ServiceChoice {
  const signed = signedService(facts);
  const { service: host } = facts.host;
  if (signed !== undefined) {
    if (host !== undefined && host !== signed) return { kind: 'conflict', signed, host };
    return { kind: 'service', service: signed, signed: true };
  }
  if (host !== undefined) return { kind: 'service', service: host, signed: false };
  if (facts.target !== undefined) {
    const service = table.byTargetPrefix.get(facts.target.slice(0, facts.target.lastIndexOf('.')));
    if (service !== undefined) return { kind: 'service', service, signed: false };
  }
  if (facts.path === '/' && facts.query.includes('Action=')) {
    const service = table.byVersion.get(queryParameter(facts.query, 'Version') ?? '');
    if (service !== undefined) return { kind: 'service', service, signed: false };
  }
  if (
    facts.method === 'POST' &&
    facts.path === '/' &&
    facts.contentType?.startsWith('application/x-www-form-urlencoded')
  ) {
    return { kind: 'query' };
  }
  return { kind: 'service', service: 's3', signed: false };
}
