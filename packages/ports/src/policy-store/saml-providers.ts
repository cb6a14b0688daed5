/** SAML identity providers. Times are milliseconds since the epoch, on the cloud clock. */
import type { Call } from './call.js';
import type { TagRecord } from './entities.js';

/** Whether assertions must be encrypted, or may be. */
type AssertionEncryptionMode = 'Required' | 'Allowed';

/** A metadata document, and what was read from it. */
export interface SamlMetadata {
  readonly document: string;
  /** The identity provider's own name, by which its assertions name their issuer. */
  readonly entityId: string;
  /** The certificates of its signing keys: DER, in base64. */
  readonly certificates: readonly string[];
  /** Absent for metadata that does not end. */
  readonly validUntil?: number;
}

/** A private key that decrypts assertions, sealed for its id. */
export interface NewSamlPrivateKey {
  readonly id: string;
  readonly sealedKey: string;
}

/** A SAML provider. */
export interface SamlProviderRecord {
  /** The ARN. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly uuid: string;
  readonly createdAt: number;
  readonly metadata: string;
  readonly validUntil: number;
  readonly encryptionMode?: AssertionEncryptionMode;
  /** Its private keys, the oldest first. */
  readonly privateKeys: readonly { readonly id: string; readonly addedAt: number }[];
  readonly tags: readonly TagRecord[];
}

/** A new provider. */
export interface NewSamlProvider {
  /** The ARN. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly uuid: string;
  readonly metadata: SamlMetadata;
  readonly encryptionMode?: AssertionEncryptionMode | undefined;
  readonly addKey?: NewSamlPrivateKey | undefined;
  readonly tags: readonly TagRecord[];
}

/** What changes of a provider. */
export interface SamlProviderUpdate {
  readonly id: string;
  readonly metadata?: SamlMetadata | undefined;
  readonly encryptionMode?: AssertionEncryptionMode | undefined;
  readonly addKey?: NewSamlPrivateKey | undefined;
  readonly removeKeyId?: string | undefined;
}

/** Commands on SAML providers. */
export interface SamlProviderCommands {
  createSamlProvider: Call<NewSamlProvider, SamlProviderRecord>;
  updateSamlProvider: Call<SamlProviderUpdate, void>;
  deleteSamlProvider: Call<{ readonly id: string }, void>;
}

/** Queries of SAML providers. */
export interface SamlProviderQueries {
  samlProvider: Call<{ readonly id: string }, SamlProviderRecord | undefined>;
  /** All of an account, by name. */
  listSamlProviders: Call<{ readonly account: string }, readonly SamlProviderRecord[]>;
}
