import type { AccessRequest } from '../access-request.js';
import type { Decision } from '../decision.js';
import type { PolicyLayers } from '../layers.js';

/** Where a service decides otherwise than the rest. */
export interface ServiceQuirk {
  /** Actions that the service decides itself, in lower case; asked before any policy. */
  readonly rules?: ReadonlyMap<string, (request: AccessRequest) => Decision | undefined>;
  /**
   * Whether the resource's policy must name the account before identity-based policies count. Asked only about kinds of
   * policy that have a name.
   */
  readonly accountMustBeNamed?: (request: AccessRequest, layers: PolicyLayers) => boolean;
  /** Whether a Deny of the resource's policy is void for this caller. */
  readonly ignoresResourceDeny?: (request: AccessRequest) => boolean;
  /** Actions that no resource control policy limits, in lower case. */
  readonly exemptFromResourceControl?: ReadonlySet<string>;
}
