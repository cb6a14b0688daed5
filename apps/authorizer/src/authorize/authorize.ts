/** The second question: may they? Collected, evaluated and answered anew for every request; nothing is remembered. */
import type { Clock } from '@cloudgate/common';
import {
  type AccessRequest,
  type Decision,
  evaluate,
  unknownResource as unknownToEngine,
} from '@cloudgate/engine/evaluate';
import {
  type Authorization,
  type AuthorizationRequest,
  type PolicySource,
  type Requirement,
  type ServerKeys,
  unknownResource,
} from '@cloudgate/ports';
import type { Binding } from '../binding.js';
import type { Decided, DecisionRing } from '../record/decision-ring.js';
import { collect } from './collect.js';
import type { CompiledSets } from './compiled.js';
import { denialOf } from './denial.js';
import { type Keys, requestKeys } from './request-keys.js';
import { requirementKeys, resourceAccountOf } from './requirement-keys.js';

/** What authorization works with. */
export interface AuthorizeTools {
  readonly source: PolicySource;
  readonly sets: CompiledSets;
  readonly ring: DecisionRing;
  readonly keys: ServerKeys;
  readonly clock: Clock;
}

/** A caller whose user or role was deleted between its two questions may do nothing. */
const callerIsGone: Decision = { outcome: 'implicitDeny', layer: 'identity-based policy' };

function question(request: AuthorizationRequest, requirement: Requirement, context: Keys): AccessRequest {
  return {
    principal: request.caller.principal,
    action: requirement.action,
    resource: requirement.resource === unknownResource ? unknownToEngine : requirement.resource,
    resourceAccount: resourceAccountOf(requirement, request),
    context,
  };
}

/** Decides every requirement of a request, on one revision. */
export async function authorize(
  request: AuthorizationRequest,
  binding: Binding,
  tools: AuthorizeTools,
): Promise<Authorization> {
  const now = tools.clock.cloud();
  const collected = await collect(request, binding, tools);
  const base = requestKeys({ request, binding, facts: collected.facts.principal, now });
  const decided: Decided[] = [];
  let refused: { readonly decided: Decided; readonly asked: AccessRequest } | undefined;
  for (const requirement of request.requirements) {
    const keys = requirementKeys(base, requirement, request);
    const layers = collected.layersOf(requirement);
    const asked = question(request, requirement, keys);
    const decision = collected.callerExists ? evaluate(asked, layers) : callerIsGone;
    const one: Decided = { requirement, layers, decision };
    decided.push(one);
    if (decision.outcome !== 'allow' && (requirement.mode ?? 'required') === 'required') {
      refused = { decided: one, asked };
      break;
    }
  }
  const allowed = refused === undefined && decided.length > 0;
  const { revision, principal: facts } = collected.facts;
  tools.ring.add({ request, at: now, revision, allowed, binding, facts, decided });
  if (refused !== undefined) return { allowed: false, denial: denialOf({ request, ...refused }, tools.keys) };
  if (!allowed) throw new Error('a request without requirements cannot be authorized');
  const answers = decided.map(({ decision }) => decision.outcome === 'allow');
  return { allowed: true, approval: { requestId: request.requestId, answers, seal: '' } };
}
