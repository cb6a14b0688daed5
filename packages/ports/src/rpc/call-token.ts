/**
 * The token that each call between two parts carries: who calls whom, for which request, with which body, and until
 * when. The key is of the pair and made anew at each start, so that no part can speak for another.
 */
import { createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';

/** What a token says. */
export interface CallClaims {
  /** The part that calls. */
  readonly from: string;
  /** The part that is called. */
  readonly to: string;
  readonly requestId: string;
  /** Milliseconds since the epoch, on the wall clock: nobody waits longer for an answer. */
  readonly deadline: number;
  /** Facts that only the front door knows, such as the socket's address. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly jti: string;
  readonly dig: string;
  readonly dl: number;
  readonly f?: Readonly<Record<string, unknown>>;
}

/** Seconds for which a token is good. */
export const tokenSeconds = 5;
const algorithm = 'HS256';

function digest(body: Uint8Array | string): string {
  return hash('sha256', body, 'base64url');
}

/** The key with which two parts speak, from the launcher's secret. */
export function pairKey(secret: Uint8Array, from: string, to: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `cloudgate:call:${from}>${to}`, 32));
}

/** Makes the object that verifies and signs fast. */
export function callKey(bytes: Uint8Array): KeyObject {
  return createSecretKey(bytes);
}

/** Signs a call; `body` is what its digest covers. */
export function signCall(key: KeyObject, claims: CallClaims, body: Uint8Array | string): string {
  const { from, to, requestId, deadline, facts } = claims;
  return jwt.sign({ dig: digest(body), dl: deadline, ...(facts === undefined ? {} : { f: facts }) }, key, {
    algorithm,
    issuer: from,
    audience: to,
    jwtid: requestId,
    expiresIn: tokenSeconds,
  });
}

/** The part that a token names as its sender, unverified: it says which key to verify with. */
function senderOf(token: string): string | undefined {
  const claims = jwt.decode(token, { json: true });
  return typeof claims?.iss === 'string' ? claims.iss : undefined;
}

/** Who a part is, and the keys of those who may call it, by their names. */
export interface Callee {
  readonly name: string;
  readonly callers: ReadonlyMap<string, KeyObject>;
}

/** Reads a call's token; `undefined` when it is not good for this part and this body. */
export function verifyCall(callee: Callee, token: string, body: Uint8Array | string): CallClaims | undefined {
  const key = callee.callers.get(senderOf(token) ?? '');
  if (key === undefined) return undefined;
  try {
    const claims = jwt.verify(token, key, { algorithms: [algorithm], audience: callee.name }) as unknown as Claims;
    if (claims.dig !== digest(body)) return undefined;
    return {
      from: claims.iss,
      to: callee.name,
      requestId: claims.jti,
      deadline: claims.dl,
      ...(claims.f === undefined ? {} : { facts: claims.f }),
    };
  } catch {
    return undefined;
  }
}
