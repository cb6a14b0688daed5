/**
 * The key that a token says it is signed with, asked of its provider at each token: none is kept, so that a key that
 * the provider takes back is gone with the next request.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { isLoopbackHttp } from '@cloudgate/common';
import { noVerificationKey, unreachable } from './errors.js';
import { fetchJson, type FetchLimits } from './fetch-json.js';
import type { ReadToken } from './read-token.js';

/** Milliseconds for both documents; a request has three seconds for everything. */
const patience = 2000;
/** Bits of an RSA key. */
const leastModulus = 2048;
/** Of each kind. */
const maxKeys = 100;

interface Jwk {
  readonly kty: 'RSA' | 'EC';
  readonly kid: string;
  readonly [parameter: string]: unknown;
}

function member(document: unknown, name: string): unknown {
  return typeof document === 'object' && document !== null
    ? (document as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function isSigningKey(key: unknown): key is Jwk {
  const kty = member(key, 'kty');
  return (kty === 'RSA' || kty === 'EC') && typeof member(key, 'kid') === 'string' && member(key, 'use') !== 'enc';
}

function addressOf(text: unknown, issuer: URL): URL {
  const url = typeof text === 'string' ? URL.parse(text) : null;
  if (url?.protocol === 'https:' || (url !== null && isLoopbackHttp(url) && isLoopbackHttp(issuer))) return url;
  throw noVerificationKey();
}

async function fetched(url: URL, limits: FetchLimits): Promise<unknown> {
  try {
    return await fetchJson(url, limits);
  } catch (error) {
    throw error instanceof SyntaxError ? noVerificationKey(error) : unreachable(error);
  }
}

function publicKey(jwk: Jwk): KeyObject {
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    if ((key.asymmetricKeyDetails?.modulusLength ?? leastModulus) >= leastModulus) return key;
  } catch (error) {
    throw noVerificationKey(error);
  }
  throw noVerificationKey();
}

/**
 * The public key, as the issuer gives it now.
 * @throws ServiceError `IDPCommunicationError`, `InvalidIdentityToken`
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html
 */
export async function verificationKey(
  { keyId, algorithm }: ReadToken,
  { url, thumbprints }: { readonly url: string; readonly thumbprints: readonly string[] },
): Promise<KeyObject> {
  const issuer = new URL(url);
  const limits = { signal: AbortSignal.timeout(patience), thumbprints };
  const discovery = await fetched(new URL(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`), limits);
  if (member(discovery, 'issuer') !== url) throw noVerificationKey();
  const set = await fetched(addressOf(member(discovery, 'jwks_uri'), issuer), limits);
  const listed = member(set, 'keys');
  const keys = Array.isArray(listed) ? (listed as readonly unknown[]).filter(isSigningKey) : [];
  const kind = algorithm.startsWith('RS') ? 'RSA' : 'EC';
  if ((['RSA', 'EC'] as const).some((one) => keys.filter(({ kty }) => kty === one).length > maxKeys)) {
    throw noVerificationKey();
  }
  const named = keys.filter(({ kid, kty, alg }) => kid === keyId && kty === kind && (alg ?? algorithm) === algorithm);
  const [key] = named;
  if (key === undefined || named.length > 1) throw noVerificationKey();
  return publicKey(key);
}
