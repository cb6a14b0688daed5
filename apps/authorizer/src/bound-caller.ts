/** Callers as the authorizer hands them out, with what it alone knows of them. */
import type { Principal } from '@cloudgate/common';
import type { Caller, FederationFacts, SessionFacts } from '@cloudgate/ports';
import type { Binding } from './binding.js';

/**
 * A caller bound to one request by one authorizer.
 *
 * INVARIANT: only a caller that was bound here is authorized. What it is bound to is private to the object, so whatever
 * else looks like one, a copy too, has nothing. (A WeakMap would say the same, and slow down every garbage collection.)
 */
export class BoundCaller implements Caller {
  readonly requestId: string;
  readonly principal: Principal;
  declare readonly accessKeyId?: string;
  declare readonly session?: SessionFacts;
  declare readonly federation?: FederationFacts;
  readonly seal = '';
  readonly #authorizer: object;
  readonly #binding: Binding;

  constructor(
    authorizer: object,
    { requestId, principal, accessKeyId, session, federation }: Omit<Caller, 'seal'>,
    binding: Binding,
  ) {
    this.requestId = requestId;
    this.principal = principal;
    if (accessKeyId !== undefined) this.accessKeyId = accessKeyId;
    if (session !== undefined) this.session = session;
    if (federation !== undefined) this.federation = federation;
    this.#authorizer = authorizer;
    this.#binding = binding;
  }

  /** What a caller is bound to; `undefined` when that authorizer did not make it. */
  static bindingOf(caller: Caller, authorizer: object): Binding | undefined {
    return #binding in caller && caller.#authorizer === authorizer ? caller.#binding : undefined;
  }
}
