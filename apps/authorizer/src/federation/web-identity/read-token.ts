/** A token's header and claims, before anything of it is proven. */
import type { Algorithm } from 'jsonwebtoken';
import { jsonWebToken } from '@cloudgate/ports';
import { expiredToken, invalidToken } from './errors.js';

/**
 * The algorithms that AWS takes; never `none`, and none whose key the token's bearer could know.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
const algorithms: ReadonlySet<string> = new Set<Algorithm>(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']);

/** Characters of a subject or an issuer. */
const longestText = 255;

/** Seconds that a provider's clock may run ahead. */
const clockSkew = 300;

/** What GetWebIdentityToken says of a principal. */
const outboundClaims = 'https://sts.amazonaws.com/';

/** The claims that AWS requires, and all others as they come. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string | readonly string[];
  readonly exp: number;
  readonly iat: number;
  readonly [claim: string]: unknown;
}

/** An unproven token. */
export interface ReadToken {
  readonly text: string;
  readonly algorithm: Algorithm;
  readonly keyId: string;
  readonly claims: Claims;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAToken(): Error {
  return invalidToken('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
}

function decoded(text: string): { readonly header: Readonly<Record<string, unknown>>; readonly payload: unknown } {
  try {
    const whole = jsonWebToken().decode(text, { complete: true });
    if (whole !== null) return { header: { ...whole.header }, payload: whole.payload };
  } catch {
    // Not a JWT, then.
  }
  throw notAToken();
}

function text(claims: Readonly<Record<string, unknown>>, name: string): string {
  const value = claims[name];
  if (value === undefined) throw invalidToken(`Missing a required claim: ${name}`);
  if (typeof value !== 'string' || value === '' || value.length > longestText)
    throw invalidToken(`Invalid value of the claim: ${name}`);
  return value;
}

function seconds(claims: Readonly<Record<string, unknown>>, name: string): number {
  const value = claims[name];
  if (value === undefined) throw invalidToken(`Missing a required claim: ${name}`);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidToken(`Invalid value of the claim: ${name}`);
  return Math.floor(value);
}

function audience({ aud }: Readonly<Record<string, unknown>>): Claims['aud'] {
  if (aud === undefined) throw invalidToken('Missing a required claim: aud');
  const all: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  const texts = all.filter((one) => typeof one === 'string' && one !== '') as string[];
  if (texts.length === 0 || texts.length < all.length) throw invalidToken('Invalid value of the claim: aud');
  return Array.isArray(aud) ? texts : String(aud);
}

/**
 * Reads a token.
 * @throws ServiceError `InvalidIdentityToken` for what is no token, has no key to look for, or lacks a claim
 */
export function readToken(token: string): ReadToken {
  const { header, payload } = decoded(token);
  if (!isObject(payload)) throw notAToken();
  // AWS takes none of the tokens that it issues itself.
  if (outboundClaims in payload) throw invalidToken('Tokens of GetWebIdentityToken cannot be exchanged for a role.');
  const { alg, kid, crit } = header;
  if (typeof alg !== 'string' || !algorithms.has(alg) || crit !== undefined) {
    throw invalidToken('The token is not signed with an algorithm that is supported.');
  }
  if (typeof kid !== 'string' || kid === '') throw invalidToken('Missing a required header: kid');
  const claims = {
    ...payload,
    iss: text(payload, 'iss'),
    sub: text(payload, 'sub'),
    aud: audience(payload),
    exp: seconds(payload, 'exp'),
    iat: seconds(payload, 'iat'),
  };
  return { text: token, algorithm: alg as Algorithm, keyId: kid, claims };
}

/**
 * Holds a token's times against the cloud clock.
 * @param now milliseconds since the epoch
 * @throws ServiceError `ExpiredTokenException`, `InvalidIdentityToken`
 */
export function checkTimes(claims: Claims, now: number): void {
  const current = Math.floor(now / 1000);
  if (claims.exp <= current) throw expiredToken(current, claims.exp);
  const begins = claims.nbf === undefined ? claims.iat : Math.max(claims.iat, seconds(claims, 'nbf'));
  if (begins > current + clockSkew) {
    throw invalidToken(`Token is not valid yet: current date/time ${current} must not be before ${begins}`);
  }
}
