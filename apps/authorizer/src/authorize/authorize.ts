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

/** A question to the engine. Its condition keys are gathered when a policy first asks for one: most never do. */
class Question implements AccessRequest {
  readonly principal: AccessRequest['principal'];
  readonly action: string;
  readonly resource: AccessRequest['resource'];
  readonly resourceAccount: string | undefined;
  readonly #gather: () => Keys;
  #context: Keys | undefined;

  constructor(request: AuthorizationRequest, requirement: Requirement, gather: () => Keys) {
    this.principal = request.caller.principal;
    this.action = requirement.action;
    this.resource = requirement.resource === unknownResource ? unknownToEngine : requirement.resource;
    this.resourceAccount = resourceAccountOf(requirement, request);
    this.#gather = gather;
  }

  get context(): Keys {
    return (this.#context ??= this.#gather());
  }
}

/** Decides every requirement of a request, on one revision. */
export async function authorize(
  request: AuthorizationRequest,
  binding: Binding,
  tools: AuthorizeTools,
): Promise<Authorization> {
  const now = tools.clock.cloud();
  const collected = await collect(request, binding, tools);
  let base: Keys | undefined;
  const gather = () => (base ??= requestKeys({ request, binding, facts: collected.facts.principal, now }));
  const decided: Decided[] = [];
  let refused: { readonly decided: Decided; readonly asked: AccessRequest } | undefined;
  for (const requirement of request.requirements) {
    const layers = collected.layersOf(requirement);
    const asked = new Question(request, requirement, () => requirementKeys(gather(), requirement, request));
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
