/**
 * Providers that AWS knows by itself: no account registers them, and roles say for which applications in their trust
 * policies. Those of Login with Amazon and Facebook give access tokens, which only they can tell anything of.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html
 */

/** One of them, as tokens are verified with it. */
export interface WellKnownProvider {
  readonly url: string;
  readonly principal: string;
  readonly name: string;
  readonly thumbprints: readonly string[];
  readonly clientIds: undefined;
}

function wellKnown(name: string): WellKnownProvider {
  return { url: `https://${name}`, principal: name, name, thumbprints: [], clientIds: undefined };
}

const google = wellKnown('accounts.google.com');
const providers: ReadonlyMap<string, WellKnownProvider> = new Map([
  [google.url, google],
  // Google's tokens say it without the scheme too.
  [google.name, google],
  ['https://cognito-identity.amazonaws.com', wellKnown('cognito-identity.amazonaws.com')],
]);

/** The provider that a token's `iss` names, if it is one of them. */
export function wellKnownProvider(issuer: string): WellKnownProvider | undefined {
  return providers.get(issuer);
}
