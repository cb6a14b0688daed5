/** The last decisions by request id, in memory. What is kept is what was decided with; it is written out when asked for. */
import type { CompiledPolicies, Decision, PolicyLayers } from '@cloudgate/engine/evaluate';
import type { AuthorizationRequest, DecisionRecord, RequestDecision, Requirement } from '@cloudgate/ports';
import { accountOf } from '@cloudgate/common';
import type { Keys } from '../authorize/request-keys.js';

/** One requirement as it was decided. */
export interface Decided {
  readonly requirement: Requirement;
  readonly keys: Keys;
  readonly layers: PolicyLayers;
  readonly decision: Decision;
}

/** A request as it was decided. */
export interface DecidedRequest {
  readonly request: AuthorizationRequest;
  readonly at: number;
  readonly revision: number;
  readonly allowed: boolean;
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

function recordOf({ requirement, keys, layers, decision }: Decided): DecisionRecord {
  return {
    action: requirement.action,
    resource: requirement.resource,
    mode: requirement.mode ?? 'required',
    allowed: decision.outcome === 'allow',
    because: becauses[decision.outcome],
    layer: decision.layer,
    ...(decision.statement === undefined ? {} : { statement: decision.statement }),
    context: Object.fromEntries(keys),
    policies: hashesOf(layers),
  };
}

function written({ request, at, revision, allowed, decided }: DecidedRequest): RequestDecision {
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
    requirements: decided.map(recordOf),
  };
}

/** Keeps the last `most` decisions. */
export class DecisionRing {
  readonly #most: number;
  readonly #byRequest = new Map<string, DecidedRequest>();

  constructor(most: number) {
    this.#most = most;
  }

  add(decided: DecidedRequest): void {
    if (this.#byRequest.size >= this.#most) {
      const oldest = this.#byRequest.keys().next();
      if (!oldest.done) this.#byRequest.delete(oldest.value);
    }
    this.#byRequest.set(decided.request.requestId, decided);
  }

  /** As it was decided: for an explanation. */
  decided(requestId: string): DecidedRequest | undefined {
    return this.#byRequest.get(requestId);
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
  }
}
