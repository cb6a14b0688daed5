/** What identity's operations work with. */
import type { Clock } from '@cloudgate/common';
import type { PolicyStore, ServerKeys, Simulator } from '@cloudgate/ports';

/** The policy store's door, the authorizer's simulator, the keys that seal and sign credentials, and the clock. */
export interface IdentityTools {
  readonly policyStore: PolicyStore;
  readonly simulator: Simulator;
  readonly keys: ServerKeys;
  readonly clock: Clock;
}

/** Puts the tools together. */
export function identityTools(parts: IdentityTools): IdentityTools {
  return parts;
}
