/** Tokens that an account issues for its own principals. Times are milliseconds since the epoch, on the cloud clock. */
import type { Call } from './call.js';

/** Whether an account issues tokens, and as whom. */
export interface OutboundFederationRecord {
  readonly account: string;
  /** The last part of the issuer's URL; it stays when the feature is disabled and enabled again. */
  readonly issuerId: string;
  readonly enabled: boolean;
}

/** A key that signs tokens. */
export interface TokenSigningKeyRecord {
  /** The `kid`. */
  readonly id: string;
  readonly account: string;
  readonly algorithm: 'RS256' | 'ES384';
  /** JSON: the public key as a JWK. */
  readonly publicKey: string;
  /** PKCS #8, PEM, sealed for the id. */
  readonly sealedKey: string;
}

/** Commands on an account's own tokens. */
export interface OutboundFederationCommands {
  /** `issuerId` is taken the first time only. */
  enableOutboundFederation: Call<{ readonly account: string; readonly issuerId: string }, OutboundFederationRecord>;
  disableOutboundFederation: Call<{ readonly account: string }, void>;
  /** Gives the key that is there already for the algorithm, where one is. */
  addTokenSigningKey: Call<TokenSigningKeyRecord, TokenSigningKeyRecord>;
}

/** Queries of an account's own tokens. */
export interface OutboundFederationQueries {
  outboundFederation: Call<{ readonly account: string }, OutboundFederationRecord | undefined>;
  outboundIssuer: Call<{ readonly issuerId: string }, OutboundFederationRecord | undefined>;
  tokenSigningKeys: Call<{ readonly account: string }, readonly TokenSigningKeyRecord[]>;
}
