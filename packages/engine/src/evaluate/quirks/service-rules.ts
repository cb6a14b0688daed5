import type { AccessRequest } from '../access-request.js';
import type { Decision } from '../decision.js';
import type { PolicyLayers } from '../layers.js';
import { iam } from './iam.js';
import { kms } from './kms.js';
import { s3 } from './s3.js';
import type { ServiceQuirk } from './service-quirk.js';
import { sts } from './sts.js';

const quirks: readonly ServiceQuirk[] = [iam, kms, s3, sts];

const rules: ReadonlyMap<string, (request: AccessRequest) => Decision | undefined> = new Map(
  quirks.flatMap((quirk) => [...(quirk.rules ?? [])]),
);

/** The lengths of the actions with a rule of their own: most actions are told apart by it, without a look-up. */
const lengths: ReadonlySet<number> = new Set([...rules.keys()].map((action) => action.length));

/** The decision that a service makes by itself, before any policy is asked. */
export function serviceRule(request: AccessRequest): Decision | undefined {
  if (!lengths.has(request.action.length)) return undefined;
  return rules.get(request.action.toLowerCase())?.(request);
}

/** Whether the resource's policy must name the account before identity-based policies count. */
export function accountMustBeNamed(request: AccessRequest, layers: PolicyLayers): boolean {
  return quirks.some((quirk) => quirk.accountMustBeNamed?.(request, layers) === true);
}

/** Whether a Deny of the resource's policy is void for this caller. */
export function ignoresResourceDeny(request: AccessRequest): boolean {
  return quirks.some((quirk) => quirk.ignoresResourceDeny?.(request) === true);
}

/** Whether no resource control policy limits the action. */
export function exemptFromResourceControl({ action }: AccessRequest): boolean {
  return quirks.some((quirk) => quirk.exemptFromResourceControl?.has(action.toLowerCase()) === true);
}
