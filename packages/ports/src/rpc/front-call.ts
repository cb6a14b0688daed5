/**
 * A client's request that the front door passes on to a service's process. The token beside it tells what only the
 * front door knows, the client's socket, and covers the whole head, so that it is good for this request alone.
 */
import type { IncomingMessage } from 'node:http';
import type { NetworkFacts } from '../authorizer.js';
import type { CallContext } from './call-context.js';
import { type Callee, type CallClaims, signCall, verifyCall } from './call-token.js';
import type { KeyObject } from 'node:crypto';

/** The header that carries the token. */
export const frontHeader = 'x-cloudgate-front';

/** What node itself writes for each connection. */
const ownToConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

function headText(method: string, url: string, rawHeaders: readonly string[]): string {
  const covered = rawHeaders.filter((_, at) => !ownToConnection.has((rawHeaders[at - (at % 2)] ?? '').toLowerCase()));
  return JSON.stringify([method, url, covered]);
}

/** A request as it is passed on. */
export interface PassedOn {
  readonly method: string;
  readonly url: string;
  /** Name, value, name, value. */
  readonly rawHeaders: readonly string[];
}

/** Makes the token. */
export function signFrontCall(
  key: KeyObject,
  claims: Omit<CallClaims, 'facts'> & { readonly network: NetworkFacts },
  { method, url, rawHeaders }: PassedOn,
): string {
  const { network, ...call } = claims;
  return signCall(key, { ...call, facts: { network } }, headText(method, url, rawHeaders));
}

/** Headers without the token's, which no client may send. */
export function withoutFrontHeader(rawHeaders: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.toLowerCase() !== frontHeader) kept.push(name, rawHeaders[at + 1] ?? '');
  }
  return kept;
}

/** A request that the front door passed on: its id and deadline, and where it came from. */
export interface FrontCall extends CallContext {
  readonly network: NetworkFacts;
}

/** Reads a passed-on request's token, and takes it off. `undefined` when the request did not come from the front door. */
export function takeFrontCall(callee: Callee, request: IncomingMessage): FrontCall | undefined {
  const token = request.headers[frontHeader];
  if (typeof token !== 'string') return undefined;
  const rawHeaders = withoutFrontHeader(request.rawHeaders);
  const claims = verifyCall(callee, token, headText(request.method ?? '', request.url ?? '', rawHeaders));
  if (claims?.from !== 'cloud') return undefined;
  request.rawHeaders = rawHeaders;
  request.headers[frontHeader] = undefined;
  const network = claims.facts?.['network'] as NetworkFacts | undefined;
  if (network === undefined) return undefined;
  const { from, requestId, deadline } = claims;
  return { from, requestId, deadline, network };
}
