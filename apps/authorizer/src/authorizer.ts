/** The decision point. */
import { type Clock, partitionOf } from '@cloudgate/common';
import type { Authorizer, Caller, DecisionLog, PolicySource, ServerKeys } from '@cloudgate/ports';
import type { AuditLog } from '@cloudgate/store';
import { authenticate } from './authenticate/authenticate.js';
import { KeyRing } from './authenticate/key-ring.js';
import { authorize } from './authorize/authorize.js';
import { CompiledSets } from './authorize/compiled.js';
import type { Binding } from './binding.js';
import { authenticateFederated } from './federation/authenticate-federated.js';
import { BoundCaller } from './bound-caller.js';
import { openCaller, sealCaller } from './caller-seal.js';
import { auditRecord } from './record/audit-record.js';
import { DecisionRing } from './record/decision-ring.js';
import { UseRecorder } from './record/use-recorder.js';

/** What an authorizer is made of. It opens no IAM database: it asks the policy store. */
export interface AuthorizerOptions {
  readonly source: PolicySource;
  readonly keys: ServerKeys;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** The region of callers who sign for none; the installation is in its partition. */
  readonly defaultRegion: string;
}

/** An authorizer with what belongs to it. */
export interface AuthorizerPart extends Authorizer, DecisionLog {
  /** Seals a caller that leaves this process; `seal` is what it comes back by. */
  sealed(caller: Caller): Caller;
  /** A caller that came back; `undefined` when its seal is not ours, or no longer good. */
  opened(seal: string): Caller | undefined;
  /** Forgets every decision and every use: after a reset. */
  clear(): void;
  /** Tells the policy store what it has not been told of uses: before a stop. */
  flush(): Promise<void>;
}

/** How many decisions are kept for explanations. */
const keptDecisions = 10_000;

/** Makes an authorizer. */
export function createAuthorizer(options: AuthorizerOptions): AuthorizerPart {
  const { source, keys, clock, audit, defaultRegion } = options;
  const partition = partitionOf(defaultRegion);
  const keyRing = new KeyRing(keys);
  const sets = new CompiledSets();
  const ring = new DecisionRing(keptDecisions);
  const uses = new UseRecorder((gathered) => source.recordUses(gathered));
  const self = {};
  const bind = (caller: Omit<Caller, 'seal'>, binding: Binding): Caller => new BoundCaller(self, caller, binding);
  const bindingOf = (caller: Caller, requestId: string): Binding => {
    const binding = BoundCaller.bindingOf(caller, self);
    if (binding?.requestId !== requestId) throw new Error('the caller was not authenticated for this request');
    return binding;
  };

  return {
    authenticate: (request) => authenticate(request, { source, ring: keyRing, clock, defaultRegion, partition, bind }),
    authenticateFederated: (request) =>
      authenticateFederated(request, { source, keys, clock, partition, defaultRegion, bind }),
    authorize: async (request) =>
      authorize(request, bindingOf(request.caller, request.requestId), { source, sets, ring, keys, clock }),
    record(event) {
      audit.append(auditRecord(event));
      uses.note(event, ring.actionOf(event.requestId) ?? `${event.service}:${event.operation}`);
    },
    flush: () => uses.flush(),
    sealed(caller) {
      const binding = bindingOf(caller, caller.requestId);
      return { ...caller, seal: sealCaller(keys.callerSeal, caller, binding) };
    },
    opened(seal) {
      const claims = openCaller(keys.callerSeal, seal);
      return claims === undefined ? undefined : bind(claims.caller, claims.binding);
    },
    decision: async (requestId) => ring.get(requestId),
    decisions: async (limit) => ring.latest(limit),
    events: ({ account, ...filter }) => audit.lookup({ accountId: account, ...filter }),
    clear() {
      ring.clear();
      uses.clear();
    },
  };
}
