/** Identities that another provider vouches for: what they are proven with, and what the gate found proven. */
import type { SessionTag } from './caller.js';
import type { ContextEntries } from './requirement.js';

/** An OpenID Connect token, for a role: the provider is one of the role's account. */
export interface WebIdentityCredential {
  readonly kind: 'web-identity';
  readonly token: string;
  readonly roleArn: string;
  /** Of an OAuth 2.0 access token: `www.amazon.com` or `graph.facebook.com`. */
  readonly providerId?: string;
}

/** A SAML response, in base64, for a role that its assertion names together with the provider. */
export interface SamlCredential {
  readonly kind: 'saml';
  readonly assertion: string;
  readonly roleArn: string;
  readonly providerArn: string;
}

/** What stands in the body of a request instead of a signature over it. */
export type FederatedCredential = WebIdentityCredential | SamlCredential;

/** What a verified credential says. It goes into a session's condition keys. */
export interface FederationFacts {
  /** As a `Federated` principal names it: an ARN, or `accounts.google.com`. */
  readonly provider: string;
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  /** Its condition keys, which the session's later requests carry too. */
  readonly keys: ContextEntries;
  readonly sourceIdentity?: string;
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
  /** What only assertions say. */
  readonly saml?: SamlFacts;
}

/** The share of it that a session keeps. */
export type SessionFederation = Pick<FederationFacts, 'provider' | 'keys'>;

/** What a SAML assertion says beside. */
export interface SamlFacts {
  /** `persistent`, `transient`, or the format of the NameID as a URI. */
  readonly subjectType: string;
  readonly nameQualifier: string;
  readonly sessionName: string;
  /** Seconds, by the assertion's `SessionDuration`. */
  readonly sessionSeconds?: number;
  /** Milliseconds since the epoch, by its `SessionNotOnOrAfter`. */
  readonly sessionEndsAt?: number;
}

/** A registered OpenID Connect provider. */
export interface OidcProviderFacts {
  readonly kind: 'oidc';
  readonly arn: string;
  /** The URL as it was registered. */
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
}

/** A registered SAML provider. */
export interface SamlProviderFacts {
  readonly kind: 'saml';
  readonly arn: string;
  readonly entityId: string;
  /** DER, in base64. */
  readonly certificates: readonly string[];
  readonly validUntil: number;
  readonly encryptionMode?: 'Required' | 'Allowed';
  /** PKCS #8, PEM, each sealed for its id; the oldest first. */
  readonly privateKeys: readonly { readonly id: string; readonly sealedKey: string }[];
}

/** A registered provider, as the gate verifies with it. */
export type ProviderFacts = OidcProviderFacts | SamlProviderFacts;
