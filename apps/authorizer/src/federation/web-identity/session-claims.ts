/**
 * What a token's claims ask for the session: tags, those of them that are passed on, and a source identity.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_adding-assume-role-idp
 */
import type { FederationFacts, SessionTag } from '@cloudgate/ports';
import { areSessionTags, isSourceIdentity } from '../session-claims.js';
import { invalidToken } from './errors.js';
import type { Claims } from './read-token.js';

const tagsClaim = 'https://aws.amazon.com/tags';
const flatTags = `${tagsClaim}/principal_tags/`;
const flatTransitive = `${tagsClaim}/transitive_tag_keys`;
const sourceIdentityClaim = 'https://aws.amazon.com/source_identity';

/** One value, bare or as the only one of a list. */
function single(value: unknown): string {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof only !== 'string') throw invalidToken('The session tags of the token are not valid.');
  return only;
}

function membersOf(value: unknown): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidToken('The session tags of the token are not valid.');
  }
  return Object.entries(value);
}

function textsOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value as string[];
  return [single(value)];
}

function tagsOf(claims: Claims): { tags: SessionTag[]; transitiveTagKeys: string[] } {
  const nested = new Map(membersOf(claims[tagsClaim]));
  const flat = Object.entries(claims).flatMap(([name, value]) =>
    name.startsWith(flatTags) ? [[name.slice(flatTags.length), value] as const] : [],
  );
  const tags = [...membersOf(nested.get('principal_tags')), ...flat].map(([key, value]) => ({
    key,
    value: single(value),
  }));
  const transitiveTagKeys = [...textsOf(nested.get('transitive_tag_keys')), ...textsOf(claims[flatTransitive])];
  return { tags, transitiveTagKeys };
}

/**
 * Reads them.
 * @throws ServiceError `InvalidIdentityToken` for tags that a session cannot have
 */
export function sessionClaims(claims: Claims): Pick<FederationFacts, 'tags' | 'transitiveTagKeys' | 'sourceIdentity'> {
  const { tags, transitiveTagKeys } = tagsOf(claims);
  if (!areSessionTags(tags, transitiveTagKeys)) throw invalidToken('The session tags of the token are not valid.');
  const identity = claims[sourceIdentityClaim];
  if (identity === undefined) return { tags, transitiveTagKeys };
  if (typeof identity !== 'string' || !isSourceIdentity(identity)) {
    throw invalidToken('The source identity of the token is not valid.');
  }
  return { tags, transitiveTagKeys, sourceIdentity: identity };
}
