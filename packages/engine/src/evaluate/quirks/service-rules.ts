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

/** Marks length and second letter of the actions with a rule of their own: nearly all others are told apart by these. */
const marked = new Uint8Array(64 * 32);
for (const action of rules.keys()) marked[markOf(action)] = 1;

function markOf(action: string): number {
  return action.length * 32 + (action.charCodeAt(1) & 31);
}

/** The decision that a service makes by itself, before any policy is asked. */
export function serviceRule(request: AccessRequest): Decision | undefined {
  const { action } = request;
  return marked[markOf(action)] === 1 ? rules.get(action.toLowerCase())?.(request) : undefined;
}

/** Whether the resource's policy must name the account before identity-based policies count. */
export function accountMustBeNamed(request: AccessRequest, layers: PolicyLayers): boolean {
  if (layers.resourceKind === undefined) return false;
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
