/** Whose OpenID Connect token it is: a real verification, with the provider's own keys. */
import { parseArn, formatArn } from '@cloudgate/common';
import { jsonWebToken, type WebIdentityCredential } from '@cloudgate/ports';
import type { Federated, FederationTools } from '../verifier.js';
import { audienceOf, conditionKeys } from './condition-keys.js';
import { invalidToken } from './errors.js';
import { checkTimes, type Claims, readToken, type ReadToken } from './read-token.js';
import { sessionClaims } from './session-claims.js';
import { verificationKey } from './verification-key.js';
import { wellKnownProvider } from './well-known.js';

/** A provider as tokens are verified with it. */
interface Provider {
  readonly url: string;
  /** As a `Federated` principal names it. */
  readonly principal: string;
  /** As condition keys name it. */
  readonly name: string;
  /** Absent where trust policies alone say whom tokens may be for. */
  readonly clientIds: readonly string[] | undefined;
  readonly thumbprints: readonly string[];
}

async function providerOf(
  { iss }: Claims,
  { roleArn }: WebIdentityCredential,
  { source, partition }: FederationTools,
): Promise<Provider> {
  const wellKnown = wellKnownProvider(iss);
  if (wellKnown !== undefined) return wellKnown;
  const account = parseArn(roleArn)?.account ?? '';
  const name = iss.replace(/^https?:\/\//, '');
  const arn = formatArn({ partition, service: 'iam', region: '', account, resource: `oidc-provider/${name}` });
  const { provider } = await source.facts({ provider: arn });
  // One registered for http is none for https.
  if (provider?.kind !== 'oidc' || provider.url !== iss) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${iss}`);
  }
  const { url, clientIds, thumbprints } = provider;
  return { url, principal: arn, name, clientIds, thumbprints };
}

function checkAudience(claims: Claims, { clientIds }: Provider): string {
  const audience = audienceOf(claims);
  const named = typeof audience === 'string' ? [audience] : audience;
  const known = named.find((one) => clientIds?.includes(one) !== false);
  if (known === undefined) throw invalidToken('Incorrect token audience');
  return known;
}

async function checkSignature(token: ReadToken, provider: Provider): Promise<void> {
  const key = await verificationKey(token, provider);
  try {
    // The times were held against the cloud clock before.
    jsonWebToken().verify(token.text, key, {
      algorithms: [token.algorithm],
      ignoreExpiration: true,
      ignoreNotBefore: true,
    });
  } catch (error) {
    throw invalidToken('The signature of the token is not valid.', error);
  }
}

/**
 * Verifies a token. What needs no keys is checked first: a token that is nobody's costs its provider nothing.
 * @throws ServiceError `InvalidIdentityToken`, `ExpiredTokenException`, `IDPCommunicationError`
 */
export async function verifyWebIdentity(credential: WebIdentityCredential, tools: FederationTools): Promise<Federated> {
  if (credential.providerId !== undefined) {
    throw invalidToken(`Access tokens of ${credential.providerId} cannot be verified here: only it knows them.`);
  }
  const token = readToken(credential.token);
  const { claims } = token;
  const provider = await providerOf(claims, credential, tools);
  const audience = checkAudience(claims, provider);
  checkTimes(claims, tools.clock.cloud());
  const session = sessionClaims(claims);
  await checkSignature(token, provider);
  const { principal, name } = provider;
  const userId = `${principal}:${audience}:${claims.sub}`;
  return {
    principal: { kind: 'federated-provider', provider: principal, arn: principal, userId },
    federation: {
      provider: principal,
      issuer: claims.iss,
      audience,
      subject: claims.sub,
      keys: conditionKeys(name, claims),
      ...session,
    },
  };
}
