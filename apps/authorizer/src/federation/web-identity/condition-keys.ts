/**
 * The condition keys of a token: the provider's name, a colon, and what the claim is about.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
import type { ContextEntries } from '@cloudgate/ports';
import { providerClaims } from './provider-claims.js';
import type { Claims } from './read-token.js';

/** Whom a token is for: the authorized party where it names one, else its audience. */
export function audienceOf({ aud, azp }: Claims): string | readonly string[] {
  return typeof azp === 'string' && azp !== '' ? azp : aud;
}

/** A claim as a key's value; objects and lists have none. */
function valueOf(claim: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof claim) ? String(claim) : undefined;
}

/** The keys by which policies know a token of the provider with this name, such as `token.example.com/tenant`. */
export function conditionKeys(name: string, claims: Claims): ContextEntries {
  const { aud, sub, amr } = claims;
  const audience = audienceOf(claims);
  const methods = (Array.isArray(amr) ? amr : [amr]).filter((one) => typeof one === 'string');
  return {
    ...Object.fromEntries(providerClaims(name).map((claim) => [`${name}:${claim}`, valueOf(claims[claim])])),
    [`${name}:aud`]: audience,
    [`${name}:sub`]: sub,
    [`${name}:oaud`]: audience === aud ? undefined : aud,
    [`${name}:amr`]: methods.length === 0 ? undefined : methods,
  };
}
