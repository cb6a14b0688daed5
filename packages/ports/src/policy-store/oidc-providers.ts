/** OpenID Connect providers. Times are milliseconds since the epoch, on the cloud clock. */
import type { Call } from './call.js';
import type { TagRecord } from './entities.js';

/** An OpenID Connect provider. */
export interface OidcProviderRecord {
  /** The ARN. */
  readonly id: string;
  readonly account: string;
  /** As it was registered: what its tokens' `iss` says. */
  readonly url: string;
  readonly createdAt: number;
  /** In the order they came. */
  readonly clientIds: readonly string[];
  /** SHA-1 fingerprints, 40 hexadecimal digits each. */
  readonly thumbprints: readonly string[];
  readonly tags: readonly TagRecord[];
}

/** A new provider. */
export type NewOidcProvider = Omit<OidcProviderRecord, 'createdAt'>;

/** Commands on OpenID Connect providers. */
export interface OidcProviderCommands {
  createOidcProvider: Call<NewOidcProvider, OidcProviderRecord>;
  /** An id that is there already stays. */
  addClientId: Call<{ readonly id: string; readonly clientId: string }, void>;
  /** An id that is not there is passed over. */
  removeClientId: Call<{ readonly id: string; readonly clientId: string }, void>;
  putThumbprints: Call<{ readonly id: string; readonly thumbprints: readonly string[] }, void>;
  deleteOidcProvider: Call<{ readonly id: string }, void>;
}

/** Queries of OpenID Connect providers. */
export interface OidcProviderQueries {
  oidcProvider: Call<{ readonly id: string }, OidcProviderRecord | undefined>;
  /** All of an account, by ARN. */
  listOidcProviders: Call<{ readonly account: string }, readonly OidcProviderRecord[]>;
}
