/** What verifies a federated credential. */
import type { Clock, FederatedProviderPrincipal, Partition } from '@cloudgate/common';
import type { FederationFacts, PolicySource, ServerKeys } from '@cloudgate/ports';

/** What verifiers work with. */
export interface FederationTools {
  readonly source: PolicySource;
  readonly keys: ServerKeys;
  readonly clock: Clock;
  readonly partition: Partition;
}

/** Whom a credential was found to be of. */
export interface Federated {
  readonly principal: FederatedProviderPrincipal;
  readonly federation: FederationFacts;
}

/**
 * Verifies a credential of one kind.
 * @throws ServiceError in STS's words when it proves nobody
 */
export type Verifier<Credential> = (credential: Credential, tools: FederationTools) => Promise<Federated>;
