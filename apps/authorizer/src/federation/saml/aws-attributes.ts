/**
 * Attributes of an assertion that are AWS's own: which roles it gives, and how their sessions are made.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html
 */
import type { FederationFacts, SamlCredential, SessionTag } from '@cloudgate/ports';
import type { Assertion } from '@cloudgate/saml';
import { areSessionTags, isSourceIdentity } from '../session-claims.js';
import { invalidResponse, notAuthorized } from './errors.js';

const prefix = 'https://aws.amazon.com/SAML/Attributes/';
const tagPrefix = `${prefix}PrincipalTag:`;

const sessionNameForm = /^[\w+=,.@-]{2,64}$/;
const shortestSession = 900;
const longestSession = 43_200;

type Attributes = Assertion['attributes'];

function single(attributes: Attributes, name: string): string | undefined {
  const [value, ...more] = attributes.get(`${prefix}${name}`) ?? [];
  if (more.length > 0) throw invalidResponse(`${name} in AuthnResponse must have one value`);
  return value;
}

/**
 * The assertion must name the role together with the provider, in either order.
 * @throws ServiceError `AccessDenied`
 */
export function checkRole({ attributes }: Assertion, { roleArn, providerArn }: SamlCredential): void {
  const pairs = (attributes.get(`${prefix}Role`) ?? []).map((pair) => pair.split(',').map((arn) => arn.trim()));
  const named = pairs.some((pair) => pair.length === 2 && pair.includes(roleArn) && pair.includes(providerArn));
  if (!named) throw notAuthorized();
}

/** @throws ServiceError `InvalidIdentityToken` */
export function sessionNameOf({ attributes }: Assertion): string {
  const name = single(attributes, 'RoleSessionName');
  if (name === undefined) throw invalidResponse('RoleSessionName is required in AuthnResponse');
  if (!sessionNameForm.test(name)) {
    throw invalidResponse('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}');
  }
  return name;
}

/** Seconds, where the assertion says so. @throws ServiceError `InvalidIdentityToken` */
export function sessionSecondsOf({ attributes }: Assertion): number | undefined {
  const text = single(attributes, 'SessionDuration');
  if (text === undefined) return undefined;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds < shortestSession || seconds > longestSession) {
    throw invalidResponse(
      `SessionDuration in AuthnResponse must be between ${shortestSession} and ${longestSession} seconds`,
    );
  }
  return seconds;
}

function tagsOf(attributes: Attributes): SessionTag[] {
  return [...attributes].flatMap(([name, values]) => {
    if (!name.startsWith(tagPrefix)) return [];
    const [value, ...more] = values;
    if (value === undefined || more.length > 0)
      throw invalidResponse('PrincipalTag in AuthnResponse must have one value');
    return [{ key: name.slice(tagPrefix.length), value }];
  });
}

/**
 * Session tags, those of them that are passed on, and a source identity.
 * @throws ServiceError `InvalidIdentityToken`
 */
export function sessionAttributesOf({
  attributes,
}: Assertion): Pick<FederationFacts, 'tags' | 'transitiveTagKeys' | 'sourceIdentity'> {
  const tags = tagsOf(attributes);
  const transitiveTagKeys = attributes.get(`${prefix}TransitiveTagKeys`) ?? [];
  if (!areSessionTags(tags, transitiveTagKeys))
    throw invalidResponse('The session tags of the assertion are not valid.');
  const sourceIdentity = single(attributes, 'SourceIdentity');
  if (sourceIdentity === undefined) return { tags, transitiveTagKeys };
  if (!isSourceIdentity(sourceIdentity)) {
    throw invalidResponse('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"');
  }
  return { tags, transitiveTagKeys, sourceIdentity };
}
