/** The last decisions by request id, in memory. What is kept is what was decided with; it is written out when asked for. */
import type { CompiledPolicies, Decision, PolicyLayers } from '@cloudgate/engine/evaluate';
import type {
  AuthorizationRequest,
  DecisionRecord,
  PrincipalFacts,
  RequestDecision,
  Requirement,
} from '@cloudgate/ports';
import type { Binding } from '../binding.js';
import { accountOf } from '@cloudgate/common';
import { type Keys, requestKeys } from '../authorize/request-keys.js';
import { requirementKeys } from '../authorize/requirement-keys.js';

/** One requirement as it was decided. */
export interface Decided {
  readonly requirement: Requirement;
  readonly layers: PolicyLayers;
  readonly decision: Decision;
}

/** A request as it was decided. */
export interface DecidedRequest {
  readonly request: AuthorizationRequest;
  readonly at: number;
  readonly revision: number;
  readonly allowed: boolean;
  /** What the condition keys follow from: kept instead of them, since nearly nobody asks. */
  readonly binding: Binding;
  readonly facts: PrincipalFacts | undefined;
  readonly decided: readonly Decided[];
}

const becauses = { allow: 'allow', explicitDeny: 'explicit deny', implicitDeny: 'implicit deny' } as const;

/** Content hashes by layer. */
function hashesOf(layers: PolicyLayers): DecisionRecord['policies'] {
  const hashes: Record<string, readonly string[]> = {};
  const { resourceKind: _kind, ...named } = layers;
  for (const [layer, sets] of Object.entries<CompiledPolicies | readonly CompiledPolicies[] | undefined>(named)) {
    if (sets === undefined) continue;
    const all = 'policies' in sets ? [sets] : sets;
    hashes[layer] = all.flatMap((set) => set.policies.map(({ source }) => source.hash ?? ''));
  }
  return hashes;
}

function recordOf(
  { requirement, layers, decision }: Decided,
  base: Keys,
  request: AuthorizationRequest,
): DecisionRecord {
  return {
    action: requirement.action,
    resource: requirement.resource,
    mode: requirement.mode ?? 'required',
    allowed: decision.outcome === 'allow',
    because: becauses[decision.outcome],
    layer: decision.layer,
    ...(decision.statement === undefined ? {} : { statement: decision.statement }),
    context: Object.fromEntries(requirementKeys(base, requirement, request)),
    policies: hashesOf(layers),
  };
}

function written(whole: DecidedRequest): RequestDecision {
  const { request, at, revision, allowed, decided, binding, facts } = whole;
  const base = requestKeys({ request, binding, facts, now: at });
  const { caller, requestId, service, operation, region } = request;
  const { principal, accessKeyId } = caller;
  const account = accountOf(principal);
  return {
    requestId,
    at,
    service,
    operation,
    region,
    principal: {
      type: principal.kind,
      arn: principal.arn,
      ...(account === undefined ? {} : { account }),
      ...(accessKeyId === undefined ? {} : { accessKeyId }),
    },
    revision,
    allowed,
    requirements: decided.map((one) => recordOf(one, base, request)),
  };
}

/** The most requirements that are kept for each request there is room for: a request may have a thousand. */
const requirementsPerRequest = 5;

/** Keeps the decisions of the last `most` requests, fewer where they had many requirements. */
export class DecisionRing {
  readonly #byRequest = new Map<string, DecidedRequest>();
  /** In turn, from `#oldest` on: a map alone would look through all that it has lost to find its first entry. */
  readonly #turns: (DecidedRequest | undefined)[];
  #oldest = 0;
  #kept = 0;
  #requirements = 0;

  constructor(most: number) {
    this.#turns = Array.from({ length: most });
  }

  add(decided: DecidedRequest): void {
    const most = this.#turns.length;
    if (this.#kept === most) this.#dropOldest();
    this.#turns[(this.#oldest + this.#kept) % most] = decided;
    this.#kept += 1;
    this.#byRequest.set(decided.request.requestId, decided);
    this.#requirements += decided.decided.length;
    while (this.#kept > 0 && this.#requirements > most * requirementsPerRequest) this.#dropOldest();
  }

  #dropOldest(): void {
    const gone = this.#turns[this.#oldest];
    this.#turns[this.#oldest] = undefined;
    this.#oldest = (this.#oldest + 1) % this.#turns.length;
    this.#kept -= 1;
    if (gone === undefined) return;
    this.#requirements -= gone.decided.length;
    const { requestId } = gone.request;
    if (this.#byRequest.get(requestId) === gone) this.#byRequest.delete(requestId);
  }

  /** The action that a request was first of all decided on. */
  actionOf(requestId: string): string | undefined {
    return this.#byRequest.get(requestId)?.decided[0]?.requirement.action;
  }

  /** As data. */
  get(requestId: string): RequestDecision | undefined {
    const decided = this.#byRequest.get(requestId);
    return decided === undefined ? undefined : written(decided);
  }

  /** The latest, newest first. */
  latest(limit: number): RequestDecision[] {
    return [...this.#byRequest.values()].slice(-limit).reverse().map(written);
  }

  clear(): void {
    this.#byRequest.clear();
    this.#turns.fill(undefined);
    this.#oldest = this.#kept = this.#requirements = 0;
  }
}
